package org.progressledger.household;

/** Why and when a household is reviewed (Decision 24/2021/QĐ-TTg, article 3). */
public enum ReviewKind {
    /** Rà soát thường xuyên: at any time of the year, because the household asked for it. */
    REGULAR,
    /** Rà soát định kỳ: once a year, in the window of the procedure. */
    PERIODIC
}
