package org.progressledger.ruleset;

/**
 * Whose statement about a criterion it is, from the first to the last; only the last one moves official figures. Which of
 * them a day asks for is said by the criteria set.
 */
public enum AssessmentStage {
    /** The commune's own statement. */
    SELF_ASSESSED,
    /** Checked by the level above; by the district until 30 June 2025. */
    VERIFIED,
    /** Stated by the province's appraisal (Decision 18/2022/QĐ-TTg). */
    APPRAISED
}
