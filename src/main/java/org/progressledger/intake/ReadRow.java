package org.progressledger.intake;

import java.util.List;
import java.util.Optional;
import org.progressledger.household.HouseholdCommand.RecordReview;

/**
 * One household's row of a list, read and checked by itself.
 *
 * @param ordinal place among the households of the file, from 1; with the file's hash the key of the row
 * @param place where it stands in the file
 * @param review what the row asks the ledger to record; empty if the row is refused
 * @param problems what is wrong with it
 */
record ReadRow(int ordinal, RowPlace place, Optional<RecordReview> review, List<RowProblem> problems) {

    ReadRow {
        problems = List.copyOf(problems);
    }

    RowProblem problem(ListColumn column, ProblemCode code, RowProblem.Arguments arguments) {
        return place.problem(column, code, arguments);
    }
}
