package org.progressledger.report.web;

import java.util.Locale;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.OpenedCell;

/**
 * An opened cell as its page shows it.
 *
 * @param form page of its form
 * @param file the same as a file
 * @param value what stands in the form
 * @param share whether that is a share, and the parts make up the number behind it
 * @param sum the parts together
 * @param total how many parts there are
 */
record CellView(
        String heading,
        String area,
        String period,
        String basis,
        String row,
        String column,
        String value,
        boolean share,
        String sum,
        int total,
        TableView table,
        PageOfRows.Beside pages,
        String form,
        String file) {

    static CellView of(OpenedCell opened, int page, CellWays ways, Locale locale) {
        PageOfRows shown = PageOfRows.of(opened.parts(), page);
        return new CellView(
                opened.form().heading().in(locale),
                opened.form().area().in(locale),
                opened.form().period().in(locale),
                opened.form().basis().in(locale),
                opened.row().label().in(locale),
                opened.column().words().in(locale),
                TableView.text(opened.cell(), locale),
                opened.cell() instanceof FormCell.Share,
                TableView.number(opened.sum(), locale),
                shown.total(),
                TableView.of(
                        opened.partHead(),
                        opened.columns(),
                        shown.rows(),
                        ways.parts().apply(shown),
                        locale),
                shown.beside(ways::page),
                ways.form(),
                ways.file());
    }
}
