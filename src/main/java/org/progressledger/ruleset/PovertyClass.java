package org.progressledger.ruleset;

/** The class of a household that a poverty standard knows, from the poorest up. */
public enum PovertyClass {
    /** {@code Hộ nghèo}: at or below the income line and lacking at least three basic social services. */
    POOR,
    /** {@code Hộ cận nghèo}: at or below the income line and lacking fewer. */
    NEAR_POOR,
    /** {@code Hộ có mức sống trung bình}: in the band above the line. */
    AVERAGE,
    /** {@code Không nghèo}: above that band; in a review list also every household above the line. */
    NOT_POOR;

    /**
     * Whether a class written in a review list says the same as the one computed from the scores. A list writes
     * {@code Không nghèo} for everybody above the line, so that it agrees with the average living standard too.
     */
    public boolean agreesWith(PovertyClass recomputed) {
        return this == recomputed || this == NOT_POOR && recomputed == AVERAGE;
    }

    /** Poor or near-poor: what the multidimensional poverty rate counts. */
    public boolean isMultidimensionallyPoor() {
        return this == POOR || this == NEAR_POOR;
    }

    /** Key of the label in the message bundle {@code messages/ruleset}. */
    public String messageKey() {
        return "poverty-class." + name();
    }
}
