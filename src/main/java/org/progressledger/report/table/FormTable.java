package org.progressledger.report.table;

import java.util.List;
import java.util.OptionalLong;

/**
 * One form with its figures.
 *
 * @param columns from left to right
 * @param rows from top to bottom; a table that counts ends with its total
 * @param notes what a reader must know, such as which population is not reported
 */
public record FormTable(AppendixTable table, List<FormColumn> columns, List<FormRow> rows, List<Label> notes) {

    public FormTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        for (FormRow row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("Form %d has %d columns, but a row of %d cells"
                        .formatted(table.number(), columns.size(), row.cells().size()));
            }
        }
    }

    /** The row that counts the whole area. */
    public FormRow total() {
        return rows.stream()
                .filter(row -> row.kind() == FormRow.Kind.TOTAL)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Form " + table.number() + " counts nothing"));
    }

    /**
     * The number in a column of a row; empty where it is not known.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public OptionalLong count(FormRow row, String column) {
        FormCell cell = row.cells().get(place(column));
        return cell instanceof FormCell.Count count ? OptionalLong.of(count.number()) : OptionalLong.empty();
    }

    /** What stands in a column of a row. */
    public FormCell cell(FormRow row, String column) {
        return row.cells().get(place(column));
    }

    /** @throws IllegalArgumentException if there is no such column */
    FormColumn column(String code) {
        return columns.get(place(code));
    }

    private int place(String column) {
        for (int place = 0; place < columns.size(); place++) {
            if (columns.get(place).code().equals(column)) {
                return place;
            }
        }
        throw new IllegalArgumentException("Form " + table.number() + " has no column '" + column + "'");
    }
}
