package org.progressledger.ruleset;

/** A step of the review of a household before its decision, in order (Decision 24/2021/QĐ-TTg, articles 4 to 6). */
public enum ReviewStep {
    /** Form A: only for a household that asked to be reviewed. */
    QUICK_SCREENING,
    /** Form B: the scores B1 and B2. */
    SCORING,
    /** The village meeting votes on the result. */
    VILLAGE_MEETING,
    /** The result is posted in the village and at the commune. */
    POSTING,
    /** A superior body gives its opinion. */
    OPINION
}
