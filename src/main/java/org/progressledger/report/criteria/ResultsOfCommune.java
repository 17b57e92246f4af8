package org.progressledger.report.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.commune.Assessment;
import org.progressledger.commune.CriterionStanding;
import org.progressledger.commune.Standing;
import org.progressledger.commune.Verdict;
import org.progressledger.commune.progress.CommunesOnDay;
import org.progressledger.report.Equation;
import org.progressledger.report.EquationName;
import org.progressledger.report.EquationRule;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.Label;
import org.progressledger.ruleset.Criterion;
import org.progressledger.ruleset.CriterionIndicator;
import org.progressledger.shared.VietnamTime;

/** Form 10: each criterion and indicator of a commune with its result and whether it is met. */
final class ResultsOfCommune {

    private static final Label MET = new Label("Đạt", "Met");
    private static final Label NOT_MET = new Label("Chưa đạt", "Not met");

    private ResultsOfCommune() {}

    static CriteriaForm form(CriteriaFormQuestion question, Label area, CommunesOnDay opening, CommunesOnDay closing) {
        List<Standing> days = List.of(
                opening.communes().get(0).standing(), closing.communes().get(0).standing());
        List<FormColumn> columns = new ArrayList<>();
        columns.addAll(block("opening", "Kết quả đến ", "Standing on ", VietnamTime.DAY.format(question.from())));
        columns.addAll(block("closing", "Thực hiện đến ", "Standing on ", VietnamTime.DAY.format(question.to())));
        columns.addAll(block("plan", "Kế hoạch", "Plan", ""));
        List<FormRow> rows = new ArrayList<>();
        for (Criterion criterion : question.progress().criteriaSet().criteria()) {
            rows.add(row(criterion, days));
            criterion.indicators().forEach(indicator -> rows.add(row(criterion, indicator, days)));
        }
        return new CriteriaForm(question, area, columns, rows, List.of(CriteriaForms.NO_PLAN), equations(rows, days));
    }

    private static List<FormColumn> block(String code, String vietnamese, String english, String day) {
        Label group = new Label(vietnamese + day, english + day);
        return List.of(
                new FormColumn(code + ".result", group, new Label("Kết quả", "Result"), FormColumn.Kind.TEXT),
                new FormColumn(code + ".met", group, new Label("Đạt hay chưa", "Met or not"), FormColumn.Kind.TEXT));
    }

    private static FormRow row(Criterion criterion, List<Standing> days) {
        List<FormCell> cells = new ArrayList<>();
        for (Standing day : days) {
            CriterionStanding standing = standing(day, criterion);
            cells.add(value(standing.whole()));
            cells.add(verdict(standing.verdict()));
        }
        return line(PeriodColumns.label(criterion), cells);
    }

    private static FormRow row(Criterion criterion, CriterionIndicator indicator, List<Standing> days) {
        List<FormCell> cells = new ArrayList<>();
        for (Standing day : days) {
            Optional<Assessment> stated =
                    Optional.ofNullable(standing(day, criterion).indicators().get(indicator.number()));
            cells.add(value(stated));
            cells.add(verdict(stated.map(assessment -> assessment.said().met() ? Verdict.MET : Verdict.NOT_MET)
                    .orElse(Verdict.NOT_STATED)));
        }
        return line(
                new Label(
                        indicator.number() + " " + indicator.name(),
                        indicator.number() + " " + indicator.englishName()),
                cells);
    }

    private static FormRow line(Label label, List<FormCell> cells) {
        cells.add(FormCell.UNKNOWN);
        cells.add(FormCell.UNKNOWN);
        return new FormRow(FormRow.Kind.LINE, Optional.empty(), label, cells);
    }

    private static FormCell value(Optional<Assessment> stated) {
        return stated.flatMap(assessment -> assessment.said().value())
                .map(FormCell::text)
                .orElse(FormCell.UNKNOWN);
    }

    private static FormCell verdict(Verdict verdict) {
        return switch (verdict) {
            case MET -> FormCell.text(MET);
            case NOT_MET -> FormCell.text(NOT_MET);
            case NOT_STATED -> FormCell.UNKNOWN;
        };
    }

    private static CriterionStanding standing(Standing day, Criterion criterion) {
        return day.criteria().stream()
                .filter(standing -> standing.criterion() == criterion.number())
                .findFirst()
                .orElseThrow();
    }

    /** What the rows of criteria say is what the count of criteria says. */
    private static List<Equation> equations(List<FormRow> rows, List<Standing> days) {
        List<Equation> equations = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            int place = 2 * day + 1;
            equations.add(new Equation(
                    EquationName.of(EquationRule.CRITERIA_MET_OF_COMMUNE, place + 1),
                    rows.stream()
                            .filter(row -> row.label().english().matches("\\d+\\. .*"))
                            .filter(row -> row.cells().get(place).equals(FormCell.text(MET)))
                            .count(),
                    days.get(day).met().size()));
        }
        return equations;
    }
}
