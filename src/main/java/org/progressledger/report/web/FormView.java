package org.progressledger.report.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.BasisWords;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRelease;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.FormTable;
import org.progressledger.report.table.Label;
import org.progressledger.shared.VietnamTime;
import org.progressledger.web.TimeChoice;

/**
 * A form as its page shows it.
 *
 * @param basis by which the form can be made again
 * @param upper first row of the header
 * @param lower second row of the header
 * @param rows those of this page; a table that counts has one page
 * @param total number of rows of all pages
 * @param evidence where its evidence pack is
 * @param before the page before
 * @param after the page after
 */
record FormView(
        int number,
        String title,
        String area,
        String period,
        String basis,
        boolean isList,
        List<Head> upper,
        List<Head> lower,
        List<Line> rows,
        List<String> notes,
        int total,
        Optional<String> before,
        Optional<String> after,
        String workbook,
        String evidence,
        String all) {

    private static final int ROWS_ON_A_PAGE = 100;

    /** A head of columns; with {@code rows} 2 it reaches over both rows of the header. */
    record Head(String label, int columns, int rows, boolean number) {}

    /** @param link where the unit or the household is shown; empty for a total */
    record Line(FormRow.Kind kind, String label, Optional<String> link, List<Cell> cells) {}

    record Cell(String text, boolean number) {}

    static FormView of(FormRelease release, AppendixTable table, FormRequest request, int page, Locale locale) {
        FormTable form = release.table(table);
        BasisWords words = new BasisWords(release.basis());
        int pages = Math.max(1, (form.rows().size() + ROWS_ON_A_PAGE - 1) / ROWS_ON_A_PAGE);
        int shown = table.isList() ? Math.min(Math.max(page, 1), pages) : 1;
        return new FormView(
                table.number(),
                table.title().in(locale),
                release.basis().area().in(locale),
                words.period(table).in(locale),
                words.sentence().in(locale),
                table.isList(),
                upper(form.columns(), locale),
                lower(form.columns(), locale),
                form.rows().stream()
                        .skip(table.isList() ? (shown - 1L) * ROWS_ON_A_PAGE : 0)
                        .limit(table.isList() ? ROWS_ON_A_PAGE : Long.MAX_VALUE)
                        .map(row -> line(row, form, request, locale))
                        .toList(),
                form.notes().stream().map(note -> note.in(locale)).toList(),
                form.rows().size(),
                page(table, request, shown - 1, shown > 1),
                page(table, request, shown + 1, table.isList() && shown < pages),
                request.at("/forms/" + table.number() + ".xlsx"),
                request.at("/api/evidence/forms/" + table.number()),
                request.at("/forms"));
    }

    private static Optional<String> page(AppendixTable table, FormRequest request, int page, boolean exists) {
        return exists ? Optional.of(request.at("/forms/" + table.number() + "?page=" + page)) : Optional.empty();
    }

    static List<Head> upper(List<FormColumn> columns, Locale locale) {
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

    static List<Head> lower(List<FormColumn> columns, Locale locale) {
        return columns.stream()
                .filter(column -> !column.group().saysNothing())
                .map(column -> new Head(column.label().in(locale), 1, 1, isNumber(column)))
                .toList();
    }

    private static Line line(FormRow row, FormTable form, FormRequest request, Locale locale) {
        List<Cell> cells = new ArrayList<>();
        for (int place = 0; place < form.columns().size(); place++) {
            cells.add(new Cell(
                    text(row.cells().get(place), locale),
                    isNumber(form.columns().get(place))));
        }
        TimeChoice time = new TimeChoice(request.closing(), request.knownAt(), Optional.empty());
        Optional<String> link = row.kind() == FormRow.Kind.HOUSEHOLD
                ? Optional.of(time.at("/households/" + row.label().vietnamese()))
                : row.unit().map(unit -> time.at("/communes/" + unit));
        return new Line(row.kind(), row.label().in(locale), link, cells);
    }

    static String text(FormCell cell, Locale locale) {
        if (cell instanceof FormCell.Count count) {
            return NumberFormat.getIntegerInstance(locale).format(count.number());
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

    static boolean isNumber(FormColumn column) {
        return column.kind() == FormColumn.Kind.COUNT || column.kind() == FormColumn.Kind.SHARE;
    }
}
