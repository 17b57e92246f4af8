package org.progressledger.report.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.Label;
import org.progressledger.report.table.OpenedCell;

/**
 * An opened cell as programs get it.
 *
 * @param form number of the form
 * @param statement what it rests on, in words
 * @param row words of the row
 * @param column of the form
 * @param cell what stands in the form, or null where nothing is known
 * @param sum the parts together; the number itself, or of a share that which is shown as one
 * @param columns of the parts; the last says what each adds
 * @param parts those of this page
 * @param total parts of all pages
 * @param next number of the next page; absent if this is the last
 */
record CellAnswer(
        String form,
        Label area,
        Label period,
        Label statement,
        Label row,
        FormColumn column,
        Optional<Object> cell,
        long sum,
        List<FormColumn> columns,
        List<FormAnswer.Row> parts,
        int total,
        Optional<Integer> next) {

    static CellAnswer of(OpenedCell opened, int page, Locale locale) {
        PageOfRows shown = PageOfRows.of(opened.parts(), page);
        return new CellAnswer(
                opened.form().number(),
                opened.form().area(),
                opened.form().period(),
                opened.form().basis(),
                opened.row().label(),
                opened.column(),
                opened.cell().value(locale),
                opened.sum(),
                opened.columns(),
                shown.rows().stream().map(row -> FormAnswer.Row.of(row, locale)).toList(),
                shown.total(),
                shown.after());
    }
}
