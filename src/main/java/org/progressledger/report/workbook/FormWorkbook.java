package org.progressledger.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import org.progressledger.intake.sheet.TimelessWorkbook;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.BasisWords;
import org.progressledger.report.table.FormBasis;
import org.progressledger.report.table.FormRelease;
import org.progressledger.report.table.FormTable;

/**
 * Forms as a workbook in the official look, a sheet for each, in Vietnamese. Equal forms make equal bytes: nothing in the
 * file says when it was written.
 */
public final class FormWorkbook {

    private final FormRelease release;

    public FormWorkbook(FormRelease release) {
        this.release = release;
    }

    /** Writes the sheets of these tables. */
    public void write(Collection<AppendixTable> tables, OutputStream file) throws IOException {
        FormBasis basis = release.basis();
        TimelessWorkbook.write(
                basis.question().closing(),
                workbook -> {
                    CellStyles styles = new CellStyles(workbook);
                    for (AppendixTable table : tables) {
                        FormTable form = release.table(table);
                        new FormSheet(workbook.createSheet("Biểu " + table.number()), styles)
                                .write(head(basis, table), form.columns(), form.rows(), form.notes());
                    }
                },
                file);
    }

    private static FormSheet.Head head(FormBasis basis, AppendixTable table) {
        BasisWords words = new BasisWords(basis);
        return new FormSheet.Head(
                "Biểu số %d. %s".formatted(table.number(), table.title().vietnamese()),
                basis.area().vietnamese(),
                words.period(table).vietnamese(),
                words.sentence().vietnamese(),
                table.isList() ? "Mã hộ" : "Đơn vị");
    }
}
