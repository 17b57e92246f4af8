package org.progressledger.ledger.projection;

/** How far a check of a projection is. */
public enum CheckState {
    /** The events are folded from zero, into collections that nobody else reads. */
    FOLDING,
    /** What came of it is compared with the live generation. */
    COMPARING,
    /** Ended: every document of the live generation is what the events make. */
    SAME,
    /** Ended: some document is not. */
    DIFFERENT,
    /** Ended without a verdict. */
    BROKEN_OFF;

    public boolean isRunning() {
        return this == FOLDING || this == COMPARING;
    }
}
