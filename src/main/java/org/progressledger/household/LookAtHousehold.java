package org.progressledger.household;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks a household for its state inside the unit of work, with what was recorded in it so far. Records nothing. */
record LookAtHousehold(@TargetAggregateIdentifier HouseholdId household) {}
