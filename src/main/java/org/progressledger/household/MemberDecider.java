package org.progressledger.household;

/** Decides on the people of a household. */
record MemberDecider() {

    Decided decide(HouseholdState state, MemberCommand command) {
        return new Decided.Unchanged();
    }
}
