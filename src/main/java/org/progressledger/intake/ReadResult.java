package org.progressledger.intake;

import java.util.List;
import java.util.Optional;
import org.progressledger.commune.CriterionResult;

/**
 * What a row, or one cell of a row with a column for each criterion, says about one criterion or indicator, read and
 * checked by itself.
 *
 * @param place where the row stands
 * @param column what says whether it is met
 * @param occasion whose decision it is about which commune; empty if that cannot be read
 * @param number of the criterion or indicator; empty if that cannot be read
 * @param result what is to be recorded; empty if it is refused
 * @param problems what is wrong with it
 */
record ReadResult(
        RowPlace place,
        CriteriaColumn column,
        Optional<Occasion> occasion,
        Optional<String> number,
        Optional<CriterionResult> result,
        List<RowProblem> problems) {

    ReadResult {
        problems = List.copyOf(problems);
    }

    boolean isOfIndicator() {
        return number.filter(text -> text.contains(".")).isPresent();
    }

    /** Number of the criterion that it is about or whose indicator it is about. */
    Optional<String> criterion() {
        return number.map(text -> text.split("\\.")[0]);
    }

    /** A problem of the column; one of the criterion is of the column that stands for it. */
    RowProblem problem(CriteriaColumn.Plain of, ProblemCode code, RowProblem.Arguments arguments) {
        boolean ofCriterion = of == CriteriaColumn.Plain.MET
                || of == CriteriaColumn.Plain.CRITERION
                || of == CriteriaColumn.Plain.INDICATOR;
        return place.problem(ofCriterion && column instanceof CriteriaColumn.Wide ? column : of, code, arguments);
    }
}
