package org.progressledger.report.criteria;

import java.util.List;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.Label;
import org.progressledger.ruleset.Criterion;
import org.progressledger.shared.VietnamTime;

/** The three columns that the forms repeat: opening day, closing day, plan. */
final class PeriodColumns {

    /** How many columns each block has. */
    static final int EACH = 3;

    /** Place of the plan in a block. */
    static final int PLAN = 2;

    private PeriodColumns() {}

    /** @param code begins the stable names of the columns, such as {@code 3.opening} */
    static List<FormColumn> of(CriteriaFormQuestion question, String code, Label group) {
        String from = VietnamTime.DAY.format(question.from());
        String to = VietnamTime.DAY.format(question.to());
        return List.of(
                count(code + ".opening", group, new Label("Kết quả đến " + from, "Standing on " + from)),
                count(code + ".closing", group, new Label("Thực hiện đến " + to, "Standing on " + to)),
                count(code + ".plan", group, new Label("Kế hoạch", "Plan")));
    }

    private static FormColumn count(String code, Label group, Label label) {
        return new FormColumn(code, group, label, FormColumn.Kind.COUNT);
    }

    static Label label(Criterion criterion) {
        return new Label(
                criterion.number() + ". " + criterion.name(), criterion.number() + ". " + criterion.englishName());
    }

    static List<Label> notes() {
        return List.of(
                new Label(
                        "Hai cột kết quả đều là số lũy kế: những gì đứng vững vào hết ngày ghi ở đầu cột.",
                        "Both columns of results are standings: what holds at the end of the day above them."),
                CriteriaForms.NO_PLAN);
    }

    /** The number in a place of a row that is a count. */
    static long number(FormRow row, int place) {
        return ((FormCell.Count) row.cells().get(place)).number();
    }
}
