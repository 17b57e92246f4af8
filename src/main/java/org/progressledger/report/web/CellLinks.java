package org.progressledger.report.web;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;

/**
 * Where the rows and cells of a form lead. The cells are many, so that what their links have in common is written once.
 *
 * @param question page on which cells are opened, seen from that of the form, with everything that the form rests on
 * @param keys how a row is named in an address, by the row and its place from 0
 * @param rows where a row leads
 */
record CellLinks(String question, BiFunction<FormRow, Integer, String> keys, Function<FormRow, Optional<String>> rows)
        implements TableView.Links {

    /** @param at what the form rests on, as it stands in an address behind a path */
    static CellLinks ofTable(int number, UnaryOperator<String> at, Function<FormRow, Optional<String>> rows) {
        return new CellLinks(at.apply(number + "/cell"), (row, place) -> row.key(), rows);
    }

    /** Of a form whose rows are named by their numbers, from 1. */
    static CellLinks ofLines(String number, UnaryOperator<String> at) {
        return new CellLinks(
                at.apply(number + "/cell"), (row, place) -> Integer.toString(place + 1), row -> Optional.empty());
    }

    @Override
    public Optional<String> of(FormRow row, int place) {
        return rows.apply(row);
    }

    @Override
    public Optional<String> of(FormRow row, int place, FormColumn column, FormCell cell) {
        return row.kind() == FormRow.Kind.HOUSEHOLD || !cell.countsSomething()
                ? Optional.empty()
                : Optional.of(question + CellWays.of(keys.apply(row, place), column.code()));
    }
}
