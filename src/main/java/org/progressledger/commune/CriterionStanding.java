package org.progressledger.commune;

import java.util.Map;
import java.util.Optional;
import org.progressledger.ruleset.Criterion;
import org.progressledger.ruleset.CriterionIndicator;

/**
 * How a criterion stands at one stage on one day.
 *
 * @param criterion number of the criterion
 * @param verdict follows from the others: see {@link #of}
 * @param whole the latest statement about the criterion as a whole; empty if there is none
 * @param indicators the latest statement about each indicator that there is one of, by its number
 */
public record CriterionStanding(
        int criterion, Verdict verdict, Optional<Assessment> whole, Map<String, Assessment> indicators) {

    public CriterionStanding {
        indicators = Map.copyOf(indicators);
    }

    /**
     * Combines what is said of the whole with what is said of the indicators; the later word goes first (decision 0141). An
     * indicator that is not met makes the criterion not met, all indicators met make it met, unless the statement about the
     * whole came after them.
     */
    static CriterionStanding of(Criterion criterion, Optional<Assessment> whole, Map<String, Assessment> indicators) {
        return new CriterionStanding(criterion.number(), verdict(criterion, whole, indicators), whole, indicators);
    }

    /** Whether anything is stated of the criterion or of one of its indicators. */
    boolean isStated() {
        return whole.isPresent() || !indicators.isEmpty();
    }

    private static Verdict verdict(
            Criterion criterion, Optional<Assessment> whole, Map<String, Assessment> indicators) {
        boolean unmetSince = indicators.values().stream()
                .filter(assessment -> !assessment.said().met())
                .anyMatch(assessment -> isAfter(assessment, whole));
        if (unmetSince) {
            return Verdict.NOT_MET;
        }
        boolean allMet = !criterion.indicators().isEmpty()
                && criterion.indicators().stream()
                        .map(CriterionIndicator::number)
                        .allMatch(number -> indicators.containsKey(number)
                                && indicators.get(number).said().met());
        if (allMet && indicators.values().stream().anyMatch(assessment -> isAfter(assessment, whole))) {
            return Verdict.MET;
        }
        return whole.map(assessment -> assessment.said().met() ? Verdict.MET : Verdict.NOT_MET)
                .orElse(Verdict.NOT_STATED);
    }

    private static boolean isAfter(Assessment indicator, Optional<Assessment> whole) {
        return whole.filter(assessment -> !indicator.isAfter(assessment)).isEmpty();
    }
}
