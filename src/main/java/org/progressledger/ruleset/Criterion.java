package org.progressledger.ruleset;

import java.util.List;
import java.util.Optional;

/**
 * A criterion of a set (tiêu chí).
 *
 * @param number from 1
 * @param name in Vietnamese
 * @param englishName in English
 * @param indicators those of its indicators that are known, by number
 */
public record Criterion(int number, String name, String englishName, List<CriterionIndicator> indicators) {

    public Criterion {
        indicators = List.copyOf(indicators);
    }

    /** The indicator of that number, such as {@code 2.1}; empty if this criterion has none. */
    public Optional<CriterionIndicator> indicator(String number) {
        return indicators.stream()
                .filter(indicator -> indicator.number().equals(number))
                .findFirst();
    }
}
