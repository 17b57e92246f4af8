package org.progressledger.commune.progress;

import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.territory.Boundaries;

/**
 * What is asked about the communes of a province. Two answers to the same question are the same, whenever it is asked.
 *
 * @param province two-digit code
 * @param criteriaSet by which set
 * @param stage whose statements; official figures are those of {@link AssessmentStage#APPRAISED}
 * @param boundaries the communes of this drawing of the map, for every day
 * @param knownAt position up to which the ledger is taken as known
 */
public record ProgressQuestion(
        String province, CriteriaSet criteriaSet, AssessmentStage stage, Boundaries boundaries, long knownAt) {}
