package org.progressledger.report.table;

import java.time.LocalDate;
import java.util.Locale;
import org.progressledger.report.FormQuestion;
import org.progressledger.shared.VietnamTime;

/** The basis of a form in a sentence, as it stands above every figure. */
public record BasisWords(FormBasis basis) {

    /** The days that the form speaks of. */
    public Label period(AppendixTable table) {
        FormQuestion question = basis.question();
        return table.needsPeriod()
                ? new Label(
                        "Kỳ từ hết ngày %s đến hết ngày %s".formatted(day(question.opening()), day(question.closing())),
                        "From the end of %s to the end of %s"
                                .formatted(day(question.opening()), day(question.closing())))
                : new Label("Đúng vào hết ngày " + day(question.closing()), "At the end of " + day(question.closing()));
    }

    /** By which anybody can make the form again. */
    public Label sentence() {
        FormQuestion question = basis.question();
        String ruleSet = basis.ruleSet().orElse("–");
        String key = question.boundaries().key();
        return new Label(
                "Số liệu tính đến %s, sổ cái vị trí %s; địa giới %s; chuẩn nghèo %s; tái nghèo xét %s."
                        .formatted(
                                day(question.closing()), position(question, '.'), key, ruleSet, reach().vietnamese()),
                "Figures as of %s, ledger position %s; boundaries %s; poverty standard %s; falling back looks at %s."
                        .formatted(day(question.closing()), position(question, ','), key, ruleSet, reach().english()));
    }

    private Label reach() {
        return basis.question().reach().years().isPresent()
                ? new Label(
                        basis.question().reach().years().getAsInt() + " năm trước kỳ",
                        basis.question().reach().years().getAsInt() + " years before the period")
                : new Label("mọi kỳ trước trong sổ", "all earlier periods in this ledger");
    }

    private static String position(FormQuestion question, char separator) {
        return String.format(Locale.ROOT, "%,d", question.knownAt()).replace(',', separator);
    }

    private static String day(LocalDate day) {
        return VietnamTime.DAY.format(day);
    }
}
