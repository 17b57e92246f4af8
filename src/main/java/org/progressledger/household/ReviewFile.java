package org.progressledger.household;

/** The review under way and those before it. */
record ReviewFile() {

    static final ReviewFile NONE = new ReviewFile();

    ReviewFile after(String eventId, ReviewEvent event) {
        return this;
    }
}
