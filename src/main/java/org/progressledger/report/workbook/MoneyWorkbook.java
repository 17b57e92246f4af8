package org.progressledger.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import org.progressledger.intake.sheet.TimelessWorkbook;
import org.progressledger.report.money.MoneyForm;

/** A form about money as a workbook, in Vietnamese. Equal forms make equal bytes. */
public record MoneyWorkbook(MoneyForm form) {

    public void write(OutputStream file) throws IOException {
        TimelessWorkbook.write(
                form.question().to(),
                workbook -> new FormSheet(
                                workbook.createSheet(
                                        "Biểu " + form.question().kind().number()),
                                new CellStyles(workbook))
                        .write(head(), form.columns(), form.rows(), form.notes()),
                file);
    }

    private FormSheet.Head head() {
        var kind = form.question().kind();
        return new FormSheet.Head(
                "Biểu %s. %s".formatted(kind.number(), kind.title().vietnamese()),
                form.area().vietnamese(),
                form.period().vietnamese(),
                form.basis().vietnamese(),
                kind.rows().vietnamese());
    }
}
