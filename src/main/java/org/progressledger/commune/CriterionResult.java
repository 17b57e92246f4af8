package org.progressledger.commune;

import java.util.List;
import java.util.Optional;

/**
 * What a decision says about a criterion or about one of its indicators.
 *
 * @param criterion number of the criterion in the set, from 1
 * @param indicator number of the indicator, such as {@code 2.1}; empty for the criterion as a whole
 * @param value what was measured, in the words of the assessment, such as {@code 98,5%}; empty if nothing was
 * @param met whether the requirement is met
 * @param evidence the documents behind it
 */
public record CriterionResult(
        int criterion, Optional<String> indicator, Optional<String> value, boolean met, List<Evidence> evidence) {

    public CriterionResult {
        evidence = List.copyOf(evidence);
    }

    /** Number of what it is about, such as {@code 2} or {@code 2.1}. */
    public String number() {
        return indicator.orElseGet(() -> Integer.toString(criterion));
    }
}
