package org.progressledger.commune;

/** How a criterion stands. */
public enum Verdict {
    MET,
    NOT_MET,
    /** Nobody has said enough to tell. */
    NOT_STATED
}
