package org.progressledger.report.web;

import java.util.List;
import java.util.Locale;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.PrintedForm;

/**
 * A form as its page shows it.
 *
 * @param basis by which the form can be made again
 * @param table with the rows of the page
 */
record FormView(
        String number, String heading, String area, String period, String basis, TableView table, List<String> notes) {

    static FormView of(PrintedForm form, TableView.Links links, Locale locale) {
        return of(form, form.rows(), links, locale);
    }

    /** @param rows those of the page */
    static FormView of(PrintedForm form, List<FormRow> rows, TableView.Links links, Locale locale) {
        return new FormView(
                form.number(),
                form.heading().in(locale),
                form.area().in(locale),
                form.period().in(locale),
                form.basis().in(locale),
                TableView.of(form.rowHead(), form.columns(), rows, links, locale),
                form.notes().stream().map(note -> note.in(locale)).toList());
    }
}
