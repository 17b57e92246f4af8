package org.progressledger.household;

/** Who looks after a household, what it received, how it was praised. */
record Help() {

    static final Help NONE = new Help();

    Help after(String eventId, HelpEvent event) {
        return this;
    }
}
