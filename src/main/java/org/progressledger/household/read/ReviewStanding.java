package org.progressledger.household.read;

import org.progressledger.household.ReviewStage;
import org.progressledger.territory.Lineage;

/** Where a household under review lives on a day, and how far its review has come. */
record ReviewStanding(Lineage lineage, ReviewStage stage) {}
