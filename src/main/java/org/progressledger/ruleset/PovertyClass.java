package org.progressledger.ruleset;

/** Class of a household under a multidimensional poverty standard (Decree 07/2021/NĐ-CP, article 3). */
public enum PovertyClass {
    /** Hộ nghèo. */
    POOR,
    /** Hộ cận nghèo. */
    NEAR_POOR,
    /** Hộ có mức sống trung bình. */
    AVERAGE,
    /** Không nghèo: above the average living standard. */
    NOT_POOR
}
