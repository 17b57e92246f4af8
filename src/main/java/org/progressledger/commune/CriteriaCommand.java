package org.progressledger.commune;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/** What can be asked of a commune's results. Sent through {@link Communes}. */
public sealed interface CriteriaCommand {

    /** The commune. */
    UnitId unit();

    @TargetAggregateIdentifier
    default String stream() {
        return CommuneCriteria.stream(unit());
    }

    /**
     * Records the results of one decision at one stage.
     *
     * @param ruleSet key of the criteria set
     * @param results at least one; each criterion and indicator once
     * @param effectiveOn day from which they hold
     * @param decision minutes of the commune, of the verification or of the appraisal
     */
    record AssessCriteria(
            UnitId unit,
            String ruleSet,
            AssessmentStage stage,
            List<CriterionResult> results,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements CriteriaCommand {

        public AssessCriteria {
            results = List.copyOf(results);
        }
    }

    /**
     * Takes an assessment back that was a mistake.
     *
     * @param withdraws identifier of the {@link CriteriaEvent.CriterionAssessed} event
     * @param reason why, in words
     */
    record WithdrawAssessment(UnitId unit, String withdraws, String reason, DecisionReference decision)
            implements CriteriaCommand {}
}
