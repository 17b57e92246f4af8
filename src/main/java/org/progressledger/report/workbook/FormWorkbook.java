package org.progressledger.report.workbook;

import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.progressledger.intake.sheet.TimelessWorkbook;
import org.progressledger.report.table.PrintedForm;

/**
 * Forms of one day as a workbook in the official look, a sheet for each, in Vietnamese.
 *
 * @param forms at least one
 */
public record FormWorkbook(List<PrintedForm> forms) implements TimelessWorkbook.Content {

    public FormWorkbook {
        forms = List.copyOf(forms);
    }

    @Override
    public void fill(SXSSFWorkbook workbook) {
        CellStyles styles = new CellStyles(workbook);
        for (PrintedForm form : forms) {
            new FormSheet(workbook.createSheet("Biểu " + form.number()), styles).write(form);
        }
    }
}
