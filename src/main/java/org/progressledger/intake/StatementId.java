package org.progressledger.intake;

/** Identity of what is recorded of a list of the Treasury: that of the list. */
record StatementId(ReviewListId list) {

    private static final String STREAM_PREFIX = TreasuryStatement.TYPE + ":";

    /** The stream identifier: Axon takes the text form of an aggregate's identifier for it. */
    @Override
    public String toString() {
        return STREAM_PREFIX + list.hash();
    }
}
