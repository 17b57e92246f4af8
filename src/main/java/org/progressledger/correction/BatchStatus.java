package org.progressledger.correction;

/** Steps of a mass correction. */
public enum BatchStatus {
    /** Takes entries. */
    DRAFT,
    /** Waits for a second person. */
    SUBMITTED,
    /** Is being applied, and goes on by itself after whatever cut it off. */
    APPROVED,
    APPLIED,
    REJECTED,
    WITHDRAWN;

    /** Whether nobody has decided about it. */
    public boolean isOpen() {
        return this == DRAFT || this == SUBMITTED;
    }
}
