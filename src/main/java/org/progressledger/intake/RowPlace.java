package org.progressledger.intake;

import java.util.Locale;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Texts;

/**
 * Where a row stands.
 *
 * @param sheet name of the sheet; the empty text for CSV
 * @param number number of the row as the spreadsheet program shows it
 * @param layout where the columns of the sheet stand
 */
record RowPlace(String sheet, int number, Layout layout) {

    /** As the source of what is recorded from it. */
    Source in(Source file) {
        return (sheet.isEmpty() ? file : file.sheet(sheet)).row(number);
    }

    RowProblem problem(ListColumn column, ProblemCode code, RowProblem.Arguments arguments) {
        return new RowProblem(
                sheet,
                number,
                layout.header(column),
                code,
                IntakeTexts.text("row." + code, Texts.VIETNAMESE, arguments.in(Texts.VIETNAMESE)),
                IntakeTexts.text("row." + code, Locale.ENGLISH, arguments.in(Locale.ENGLISH)));
    }
}
