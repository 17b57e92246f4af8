package org.progressledger.report.money;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.progressledger.report.Equation;
import org.progressledger.report.EquationName;
import org.progressledger.report.EquationRule;
import org.progressledger.report.money.MoneyCounting.Column;
import org.progressledger.report.money.MoneyCounting.Figure;
import org.progressledger.report.money.MoneyCounting.Line;
import org.progressledger.report.money.SourceRow.Group;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.Label;

/** Forms 07 and 11: plan, mobilised and what is left of the plan, by source. */
final class MoneyBySource {

    private static final Label NO_GROUP = new Label("", "");

    private MoneyBySource() {}

    static MoneyCounting counting(Mobilised mobilised) {
        List<Line> lines = new ArrayList<>();
        for (Group group : Group.values()) {
            lines.add(Line.of(group.label(), place -> place.source().group() == group));
            List<SourceRow> sources = lines(group);
            if (sources.size() > 1) {
                sources.forEach(source -> lines.add(Line.of(source.label(), place -> place.source() == source)));
            }
        }
        lines.add(Line.total());
        return new MoneyCounting(mobilised, lines, columns());
    }

    private static List<Column> columns() {
        return List.of(
                column("plan", new Label("Kế hoạch năm", "Plan of the year"), Figure.PLAN),
                column("mobilised", new Label("Đã huy động", "Mobilised"), Figure.MOBILISED),
                column(
                        "rest",
                        new Label("Kế hoạch phần còn lại của năm", "Plan for the rest of the year"),
                        Figure.REST));
    }

    private static Column column(String code, Label label, Figure figure) {
        return new Column(new FormColumn(code, NO_GROUP, label, FormColumn.Kind.COUNT), any -> true, figure);
    }

    private static List<SourceRow> lines(Group group) {
        return Arrays.stream(SourceRow.values())
                .filter(line -> line.group() == group)
                .toList();
    }

    /** As the form shows them: the groups make up the total, their lines each group, and no budget spends more than planned. */
    static List<Equation> equations(List<FormRow> rows) {
        List<Equation> equations = new ArrayList<>();
        FormRow total = rows.get(rows.size() - 1);
        for (int place = 0; place < columns().size(); place++) {
            int column = place;
            List<FormRow> groups = Arrays.stream(Group.values())
                    .map(group -> find(rows, group.label()))
                    .toList();
            equations.add(new Equation(
                    EquationName.of(
                            EquationRule.MONEY_ROWS_MAKE_TOTAL,
                            total.label(),
                            columns().get(place).column().label()),
                    groups.stream()
                            .mapToLong(row -> MoneyForms.number(row, column))
                            .sum(),
                    MoneyForms.number(total, column)));
            for (Group group : Group.values()) {
                List<SourceRow> lines = lines(group);
                if (lines.size() > 1) {
                    int first = rows.indexOf(find(rows, group.label())) + 1;
                    equations.add(new Equation(
                            EquationName.of(
                                    EquationRule.MONEY_ROWS_MAKE_TOTAL,
                                    group.label(),
                                    columns().get(place).column().label()),
                            rows.subList(first, first + lines.size()).stream()
                                    .mapToLong(row -> MoneyForms.number(row, column))
                                    .sum(),
                            MoneyForms.number(find(rows, group.label()), column)));
                }
            }
        }
        for (Group group : List.of(Group.CENTRAL, Group.LOCAL)) {
            FormRow row = find(rows, group.label());
            equations.add(Equation.atMost(
                    EquationName.of(EquationRule.MONEY_WITHIN_PLAN, group.label()),
                    MoneyForms.number(row, 1),
                    MoneyForms.number(row, 0)));
        }
        return equations;
    }

    private static FormRow find(List<FormRow> rows, Label label) {
        return rows.stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
