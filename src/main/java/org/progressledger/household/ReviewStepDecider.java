package org.progressledger.household;

/** Decides on the steps of a review. */
record ReviewStepDecider() {

    Decided decide(HouseholdState state, ReviewCommand command) {
        return new Decided.Unchanged();
    }
}
