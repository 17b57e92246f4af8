package org.progressledger.household;

/** Head and size of a household as a review finds them. */
record Details(Person head, int members) {

    boolean isSameAs(Details other) {
        return members == other.members && head.isSameAs(other.head);
    }
}
