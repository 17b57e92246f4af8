package org.progressledger.intake;

/** What a problem does to its row. */
public enum Severity {
    /** The row is left out. */
    REFUSED,
    /** The row is recorded as it stands; somebody should look at it. */
    REPORTED
}
