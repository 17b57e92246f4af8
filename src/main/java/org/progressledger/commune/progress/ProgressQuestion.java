package org.progressledger.commune.progress;

import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.territory.AreaKey;
import org.progressledger.territory.Boundaries;

/**
 * What is asked about the communes of an area. Two answers to the same question are the same, whenever it is asked.
 *
 * @param area whose communes: of a province, or of what was a district or a province
 * @param criteriaSet by which set
 * @param stage whose statements; official figures are those of {@link AssessmentStage#APPRAISED}
 * @param boundaries the communes of this drawing of the map, for every day
 * @param knownAt position up to which the ledger is taken as known
 */
public record ProgressQuestion(
        AreaKey area, CriteriaSet criteriaSet, AssessmentStage stage, Boundaries boundaries, long knownAt) {

    /** The same at another stage. */
    public ProgressQuestion at(AssessmentStage other) {
        return new ProgressQuestion(area, criteriaSet, other, boundaries, knownAt);
    }

    /** The same by another set. */
    public ProgressQuestion under(CriteriaSet other) {
        return new ProgressQuestion(area, other, stage, boundaries, knownAt);
    }
}
