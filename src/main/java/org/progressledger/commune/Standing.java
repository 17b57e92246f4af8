package org.progressledger.commune;

import java.time.LocalDate;
import java.util.List;
import org.progressledger.ruleset.AssessmentStage;

/**
 * How a commune stands under one criteria set, at one stage, on one day.
 *
 * @param ruleSet key of the set
 * @param criteria every criterion of the set, by number
 */
public record Standing(String ruleSet, AssessmentStage stage, LocalDate day, List<CriterionStanding> criteria) {

    public Standing {
        criteria = List.copyOf(criteria);
    }

    /** Whether anything at all is stated, be it of one indicator (decision 0168). */
    public boolean isAssessed() {
        return criteria.stream().anyMatch(CriterionStanding::isStated);
    }

    /** Numbers of the criteria that are met. */
    public List<Integer> met() {
        return with(Verdict.MET);
    }

    /** Numbers of the criteria that are stated not to be met. */
    public List<Integer> unmet() {
        return with(Verdict.NOT_MET);
    }

    /** Numbers of the criteria of which nothing is stated. */
    public List<Integer> notStated() {
        return with(Verdict.NOT_STATED);
    }

    private List<Integer> with(Verdict verdict) {
        return criteria.stream()
                .filter(criterion -> criterion.verdict() == verdict)
                .map(CriterionStanding::criterion)
                .toList();
    }
}
