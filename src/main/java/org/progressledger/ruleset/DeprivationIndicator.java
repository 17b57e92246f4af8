package org.progressledger.ruleset;

/**
 * One of the indicators by which a household lacks a basic social service.
 *
 * @param code stable name in events, such as {@code HEALTH_INSURANCE}
 * @param dimension the service in Vietnamese, such as {@code Y tế}
 * @param label column header of the review list in Vietnamese
 * @param deprivedWhen when a household lacks it, in Vietnamese
 */
public record DeprivationIndicator(String code, String dimension, String label, String deprivedWhen) {}
