package org.progressledger.report;

import org.progressledger.household.HouseholdEvent;

/** An event where the ledger has it. */
public record Recorded(long position, String id, HouseholdEvent event) {}
