package org.progressledger.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import org.progressledger.report.criteria.CriteriaForm;

/** A form about criteria as a workbook, in Vietnamese. Equal forms make equal bytes. */
public record CriteriaWorkbook(CriteriaForm form) {

    public void write(OutputStream file) throws IOException {
        new TimelessWorkbook(form.question().to())
                .write(
                        file,
                        workbook -> new FormSheet(
                                        workbook.createSheet(
                                                "Biểu " + form.question().kind().number()),
                                        new CellStyles(workbook))
                                .write(
                                        new FormSheet.Head(
                                                "Biểu %s. %s"
                                                        .formatted(
                                                                form.question()
                                                                        .kind()
                                                                        .number(),
                                                                form.question()
                                                                        .kind()
                                                                        .title()
                                                                        .vietnamese()),
                                                form.area().vietnamese(),
                                                form.period().vietnamese(),
                                                form.basis().vietnamese(),
                                                form.question().kind().rows().vietnamese()),
                                        form.columns(),
                                        form.rows(),
                                        form.notes()));
    }
}
