package org.progressledger.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.progressledger.intake.sheet.TimelessWorkbook;
import org.progressledger.report.table.PrintedForm;

/**
 * Forms of one day as a workbook in the official look, a sheet for each, in Vietnamese. Equal forms make equal bytes: nothing
 * in the file says when it was written.
 *
 * @param forms at least one
 */
public record FormWorkbook(List<PrintedForm> forms) {

    public FormWorkbook {
        forms = List.copyOf(forms);
    }

    public void write(OutputStream file) throws IOException {
        TimelessWorkbook.write(
                forms.get(0).closing(),
                workbook -> {
                    CellStyles styles = new CellStyles(workbook);
                    for (PrintedForm form : forms) {
                        new FormSheet(workbook.createSheet("Biểu " + form.number()), styles).write(form);
                    }
                },
                file);
    }
}
