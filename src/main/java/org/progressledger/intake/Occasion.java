package org.progressledger.intake;

import java.time.LocalDate;
import java.util.List;
import org.progressledger.commune.CriteriaCommand.AssessCriteria;
import org.progressledger.commune.CriterionResult;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/** What one decision is about: results with the same occasion belong together, wherever they stand in a file. */
record Occasion(UnitId unit, String ruleSet, AssessmentStage stage, LocalDate effectiveOn, DecisionReference decision) {

    AssessCriteria command(List<CriterionResult> results) {
        return new AssessCriteria(unit, ruleSet, stage, results, effectiveOn, decision);
    }
}
