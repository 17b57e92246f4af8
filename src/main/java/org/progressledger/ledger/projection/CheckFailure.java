package org.progressledger.ledger.projection;

/** Why a check ended without a verdict. */
public enum CheckFailure {
    /** It did not: it runs, or has a verdict. */
    NONE,
    /** The node that ran it was told to stop. */
    NODE_STOPPED,
    /** The node that ran it has ended without a word. */
    NODE_LOST,
    /** Another node took the check for abandoned. */
    TAKEN_OVER,
    /** The live generation folds nothing more, so nothing can be compared. */
    LIVE_STANDS_STILL,
    /** What was compared is no longer what queries read. */
    OTHER_GENERATION_LIVE,
    /** An error; the log of the node names it. */
    FAILED
}
