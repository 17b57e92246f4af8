package org.progressledger.household;

/** The people of a household that are known one by one. */
record Roster() {

    static final Roster NONE = new Roster();

    Roster after(String eventId, MemberEvent event) {
        return this;
    }
}
