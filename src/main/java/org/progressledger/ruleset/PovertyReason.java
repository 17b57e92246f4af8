package org.progressledger.ruleset;

/**
 * A reason for poverty that a review list can mark.
 *
 * @param code stable name in events, such as {@code R1}
 * @param label column header of the review list in Vietnamese
 * @param englishLabel the same in English
 */
public record PovertyReason(String code, String label, String englishLabel) {}
