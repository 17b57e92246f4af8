package org.progressledger.intake;

import java.util.Locale;

/**
 * What is wrong with one cell or row. Goes back to who sent the list and may quote the cell, so it never stands in a
 * log.
 *
 * @param sheet name of the sheet; the empty text for CSV
 * @param row number of the row as the spreadsheet program shows it
 * @param column header as the sheet writes it
 * @param code stable name of what is wrong
 * @param vietnamese what is wrong and what to do
 * @param english the same in English
 */
public record RowProblem(String sheet, int row, String column, ProblemCode code, String vietnamese, String english) {

    /** Fills the places of a message in one language. */
    @FunctionalInterface
    interface Arguments {
        Object[] in(Locale language);
    }

    /** Where a row stands. */
    record Place(String sheet, int row) {}

    Place place() {
        return new Place(sheet, row);
    }

    public Severity severity() {
        return code.severity();
    }

    /** Says nothing of the cell. */
    @Override
    public String toString() {
        return code + " in row " + row;
    }
}
