package org.progressledger.household.read;

import org.progressledger.ruleset.PovertyClass;
import org.progressledger.territory.Lineage;

/** As what a household counts on a day. */
record Standing(Lineage lineage, PovertyClass povertyClass) {}
