package org.progressledger.household;

/** Head and size of a household as a review finds them. */
record Details(Person head, int members) {}
