package org.progressledger.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.household.HouseholdCommand.RecordReview;

/**
 * One household's row of a list, read and checked by itself.
 *
 * @param ordinal place among the households of the file, from 1; with the file's hash the key of the row
 * @param sheet name of the sheet; the empty text for CSV
 * @param number number of the row as the spreadsheet program shows it
 * @param review what the row asks the ledger to record; empty if the row is refused
 * @param problems what is wrong with it, from left to right
 */
record ReadRow(int ordinal, String sheet, int number, Optional<RecordReview> review, List<RowProblem> problems) {

    ReadRow {
        problems = List.copyOf(problems);
    }

    ReadRow reporting(RowProblem problem) {
        return new ReadRow(ordinal, sheet, number, review, with(problem));
    }

    ReadRow refused(RowProblem problem) {
        return new ReadRow(ordinal, sheet, number, Optional.empty(), with(problem));
    }

    private List<RowProblem> with(RowProblem problem) {
        List<RowProblem> more = new ArrayList<>(problems);
        more.add(problem);
        return more;
    }
}
