package org.progressledger.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.progressledger.report.criteria.CriteriaForm;
import org.progressledger.report.money.MoneyForm;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;

/** A form about criteria as its page shows it. */
record CriteriaFormView(
        String number,
        String title,
        String area,
        String period,
        String basis,
        String rowHead,
        List<FormView.Head> upper,
        List<FormView.Head> lower,
        List<Line> rows,
        List<String> notes,
        String workbook) {

    record Line(String label, List<FormView.Cell> cells) {}

    static CriteriaFormView of(CriteriaForm form, CriteriaFormRequest request, Locale locale) {
        String number = form.question().kind().number();
        return new CriteriaFormView(
                number,
                form.question().kind().title().in(locale),
                form.area().in(locale),
                form.period().in(locale),
                form.basis().in(locale),
                form.question().kind().rows().in(locale),
                FormView.upper(form.columns(), locale),
                FormView.lower(form.columns(), locale),
                form.rows().stream()
                        .map(row -> line(row, form.columns(), locale))
                        .toList(),
                form.notes().stream().map(note -> note.in(locale)).toList(),
                request.at("/forms/ntm/" + number + ".xlsx"));
    }

    /** A form about money is shown the same way. */
    static CriteriaFormView of(MoneyForm form, MoneyFormRequest request, Locale locale) {
        String number = form.question().kind().number();
        return new CriteriaFormView(
                number,
                form.question().kind().title().in(locale),
                form.area().in(locale),
                form.period().in(locale),
                form.basis().in(locale),
                form.question().kind().rows().in(locale),
                FormView.upper(form.columns(), locale),
                FormView.lower(form.columns(), locale),
                form.rows().stream()
                        .map(row -> line(row, form.columns(), locale))
                        .toList(),
                form.notes().stream().map(note -> note.in(locale)).toList(),
                request.at("/forms/ntm/" + number + ".xlsx"));
    }

    private static Line line(FormRow row, List<FormColumn> columns, Locale locale) {
        List<FormView.Cell> cells = new ArrayList<>();
        for (int place = 0; place < row.cells().size(); place++) {
            cells.add(new FormView.Cell(
                    FormView.text(row.cells().get(place), locale), FormView.isNumber(columns.get(place))));
        }
        return new Line(row.label().in(locale), cells);
    }
}
