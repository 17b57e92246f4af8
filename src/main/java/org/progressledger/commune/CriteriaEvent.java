package org.progressledger.commune;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/**
 * What can happen to the results of one commune under criteria sets; stream {@code criteria:<unit>}. What has landed
 * never changes meaning.
 */
public sealed interface CriteriaEvent {

    /** Type of the aggregate, which begins the stored names of its events and its streams. */
    String TYPE = "criteria";

    UnitId unit();

    LocalDate effectiveOn();

    DecisionReference decision();

    /**
     * A criterion, or one of its indicators, was assessed. A result under one set says nothing about another set.
     *
     * @param ruleSet key of the criteria set by which it was judged
     * @param criterion number of the criterion in the set, from 1
     * @param indicator number of the indicator, such as {@code 2.1}; empty for the criterion as a whole
     * @param value what was measured, in the words of the assessment, such as {@code 100%}; empty if nothing was
     * @param met whether the requirement is met
     * @param decision the document that states it: minutes of the commune, of the verification, of the appraisal
     */
    record CriterionAssessed(
            UnitId unit,
            String ruleSet,
            int criterion,
            Optional<String> indicator,
            AssessmentStage stage,
            Optional<String> value,
            boolean met,
            List<Evidence> evidence,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements CriteriaEvent {

        public CriterionAssessed {
            evidence = List.copyOf(evidence);
        }

        CriterionResult result() {
            return new CriterionResult(criterion, indicator, value, met, evidence);
        }
    }

    /**
     * An assessment was a mistake. It stays in the book; from this entry on, the book knows better.
     *
     * @param withdraws identifier of the {@link CriterionAssessed} event
     * @param reason why, in words
     * @param effectiveOn day of the assessment that it withdraws
     */
    record AssessmentWithdrawn(
            UnitId unit, String withdraws, String reason, LocalDate effectiveOn, DecisionReference decision)
            implements CriteriaEvent {}

    /**
     * The appraised results as they stood were the ground of a title. Stands in one commit with the title, so that no
     * appraisal can be changed or withdrawn at the moment in which it is relied on (decision 0140).
     *
     * @param ruleSet key of the criteria set
     * @param title the title that was granted
     */
    record AppraisalReliedOn(
            UnitId unit, String ruleSet, Title title, LocalDate effectiveOn, DecisionReference decision)
            implements CriteriaEvent {}
}
