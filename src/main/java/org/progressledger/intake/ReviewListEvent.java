package org.progressledger.intake;

import java.util.List;

/**
 * What can happen to a list, of households or of criteria results (decision 0156). Holds no personal data: a row is named by its place. What has landed never changes
 * meaning.
 */
public sealed interface ReviewListEvent {

    ReviewListId list();

    /**
     * Somebody ordered that a checked list be applied. Always the first event of a list.
     *
     * @param fileName name of the file as it was sent
     * @param rows households, or results, in the file
     */
    record ApplyStarted(ReviewListId list, String fileName, int rows) implements ReviewListEvent {}

    /**
     * A chunk of rows was applied. Stands in the same commit as what the rows changed.
     *
     * @param from ordinal of the first household or result of the chunk, from 1
     * @param to ordinal of the last
     * @param counts what the rows of the chunk did; the sum is {@code to - from + 1}
     * @param refused the rows that were left out and why
     */
    record RowsApplied(ReviewListId list, int from, int to, RowCounts counts, List<RefusedRow> refused)
            implements ReviewListEvent {

        public RowsApplied {
            refused = List.copyOf(refused);
        }
    }

    /**
     * The last row was applied.
     *
     * @param counts what all rows did
     */
    record Applied(ReviewListId list, RowCounts counts) implements ReviewListEvent {}

    /**
     * A row that was left out.
     *
     * @param sheet name of the sheet; the empty text for CSV
     * @param row number of the row as the spreadsheet program shows it
     * @param reasons stable names of what was wrong
     */
    record RefusedRow(String sheet, int row, List<ProblemCode> reasons) {

        public RefusedRow {
            reasons = List.copyOf(reasons);
        }
    }
}
