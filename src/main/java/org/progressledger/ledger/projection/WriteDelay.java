package org.progressledger.ledger.projection;

/**
 * When a processor that is far behind the ledger writes: seldom, for what it folds next may change the same documents
 * again. What was put off is not written and its token is not stored, so after a crash it is folded again.
 */
@FunctionalInterface
interface WriteDelay {

    /** Every batch is written. */
    WriteDelay NONE = (position, documents) -> false;

    /**
     * Whether to fold more events before anything is written.
     *
     * @param position of the last event folded
     * @param documents how many documents wait to be written
     */
    boolean putsOff(long position, int documents);
}
