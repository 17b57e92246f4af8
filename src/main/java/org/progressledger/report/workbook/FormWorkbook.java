package org.progressledger.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import org.progressledger.intake.sheet.TimelessWorkbook;
import org.progressledger.report.table.AppendixTable;
import org.progressledger.report.table.FormRelease;

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
        TimelessWorkbook.write(
                release.basis().question().closing(),
                workbook -> {
                    CellStyles styles = new CellStyles(workbook);
                    for (AppendixTable table : tables) {
                        new FormSheet(workbook.createSheet("Biểu " + table.number()), styles)
                                .write(release.basis(), release.table(table));
                    }
                },
                file);
    }
}
