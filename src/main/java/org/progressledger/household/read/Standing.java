package org.progressledger.household.read;

import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.UnitId;

/** As what a household counts on a day. */
public record Standing(UnitId unit, PovertyClass povertyClass) {}
