package org.progressledger.household.read;

import org.progressledger.household.ReviewStage;
import org.progressledger.shared.UnitId;

/** Where a household under review lives on a day, and how far its review has come. */
public record ReviewStanding(UnitId unit, ReviewStage stage) {}
