package org.progressledger.household;

/** Decides on the help for a household. */
record HelpDecider() {

    Decided decide(HouseholdState state, HelpCommand command) {
        return new Decided.Unchanged();
    }
}
