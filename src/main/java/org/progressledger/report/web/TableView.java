package org.progressledger.report.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.Label;
import org.progressledger.shared.VietnamTime;

/**
 * Rows and columns as a page shows them.
 *
 * @param rowHead what the rows are about
 * @param upper first row of the header
 * @param lower second row of the header; empty if it has one
 */
record TableView(String rowHead, List<Head> upper, List<Head> lower, List<Line> rows) {

    /** A head of columns; with {@code rows} 2 it reaches over both rows of the header. */
    record Head(String label, int columns, int rows, boolean number) {}

    /** @param link where the unit or the household is shown; empty for a total */
    record Line(FormRow.Kind kind, String label, Optional<String> link, List<Cell> cells) {}

    /** @param link where it is opened into what it counts; empty if it counts nothing */
    record Cell(String text, boolean number, Optional<String> link) {}

    /** Where a table leads; nowhere unless it says so. */
    interface Links {

        /** @param place from 0, among the rows that are shown */
        default Optional<String> of(FormRow row, int place) {
            return Optional.empty();
        }

        /** @param place of the row, from 0, among those that are shown */
        default Optional<String> of(FormRow row, int place, FormColumn column, FormCell cell) {
            return Optional.empty();
        }
    }

    static TableView of(Label rowHead, List<FormColumn> columns, List<FormRow> rows, Links links, Locale locale) {
        List<Line> lines = new ArrayList<>();
        for (FormRow row : rows) {
            int place = lines.size();
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                FormCell cell = row.cells().get(column);
                cells.add(new Cell(
                        text(cell, locale),
                        isNumber(columns.get(column)),
                        links.of(row, place, columns.get(column), cell)));
            }
            lines.add(new Line(row.kind(), row.label().in(locale), links.of(row, place), cells));
        }
        return new TableView(rowHead.in(locale), upper(columns, locale), lower(columns, locale), lines);
    }

    private static List<Head> upper(List<FormColumn> columns, Locale locale) {
        List<Head> heads = new ArrayList<>();
        for (int place = 0; place < columns.size(); ) {
            Label group = columns.get(place).group();
            int end = place + 1;
            while (!group.saysNothing()
                    && end < columns.size()
                    && columns.get(end).group().equals(group)) {
                end++;
            }
            heads.add(
                    group.saysNothing()
                            ? new Head(columns.get(place).label().in(locale), 1, 2, isNumber(columns.get(place)))
                            : new Head(group.in(locale), end - place, 1, false));
            place = end;
        }
        return heads;
    }

    private static List<Head> lower(List<FormColumn> columns, Locale locale) {
        return columns.stream()
                .filter(column -> !column.group().saysNothing())
                .map(column -> new Head(column.label().in(locale), 1, 1, isNumber(column)))
                .toList();
    }

    static String text(FormCell cell, Locale locale) {
        if (cell instanceof FormCell.Count count) {
            return number(count.number(), locale);
        }
        if (cell instanceof FormCell.Share share) {
            NumberFormat format = NumberFormat.getNumberInstance(locale);
            format.setMinimumFractionDigits(2);
            return format.format(share.percent());
        }
        if (cell instanceof FormCell.Day day) {
            return VietnamTime.DAY.format(day.day());
        }
        return cell instanceof FormCell.Text text ? text.words().in(locale) : "";
    }

    static String number(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private static boolean isNumber(FormColumn column) {
        return column.kind() == FormColumn.Kind.COUNT || column.kind() == FormColumn.Kind.SHARE;
    }
}
