package org.progressledger.ruleset;

/**
 * One of the indicators by which a household lacks a basic social service.
 *
 * @param code stable name in events, such as {@code HEALTH_INSURANCE}
 * @param dimension the service in Vietnamese, such as {@code Y tế}
 * @param label column header of the review list in Vietnamese
 * @param englishLabel the same in English
 * @param deprivedWhen when a household lacks it, in Vietnamese; the empty text while that is not known
 * @param draft whether it stands in for one that is not known or not yet issued
 */
public record DeprivationIndicator(
        String code, String dimension, String label, String englishLabel, String deprivedWhen, boolean draft) {}
