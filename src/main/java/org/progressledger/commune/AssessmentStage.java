package org.progressledger.commune;

/** Whose statement about a criterion it is. Only the last one moves official figures. */
public enum AssessmentStage {
    /** The commune's own statement. */
    SELF_ASSESSED,
    /** Checked; by the district until 30 June 2025, by the province's office since. */
    VERIFIED,
    /** Stated by the province's appraisal (Decision 18/2022/QĐ-TTg). */
    APPRAISED
}
