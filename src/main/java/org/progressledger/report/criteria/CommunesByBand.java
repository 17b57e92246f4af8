package org.progressledger.report.criteria;

import java.util.ArrayList;
import java.util.List;
import org.progressledger.commune.progress.CriteriaBand;
import org.progressledger.commune.progress.ProgressBetween;
import org.progressledger.report.Equation;
import org.progressledger.report.EquationName;
import org.progressledger.report.EquationRule;
import org.progressledger.report.criteria.CommuneCounting.Block;
import org.progressledger.report.criteria.CommuneCounting.Line;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.Label;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.VietnamTime;

/** Form 06: communes by how many criteria they meet, and by title. */
final class CommunesByBand {

    private CommunesByBand() {}

    static CriteriaForm form(CommuneCounting counting, Label area) {
        List<FormRow> rows = counting.rows();
        return new CriteriaForm(
                counting.question(),
                area,
                counting.columns(),
                rows,
                notes(counting.question(), counting.between()),
                equations(rows, bands(counting.question()).size(), counting.between()));
    }

    static CommuneCounting counting(CriteriaFormQuestion question, ProgressBetween between) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(new Label("Xã thực hiện nông thôn mới", "Communes of the programme"), any -> true));
        for (CriteriaBand band : bands(question)) {
            lines.add(new Line(
                    new Label("Xã đạt %s tiêu chí".formatted(band.code()), band.code() + " criteria met"),
                    commune -> commune.isIn(band)));
        }
        for (Title title : Title.values()) {
            lines.add(new Line(label(title), commune -> commune.holds(title)));
        }
        return new CommuneCounting(
                question, between, lines, List.of(new Block("communes", new Label("Số xã", "Communes"), any -> true)));
    }

    private static List<CriteriaBand> bands(CriteriaFormQuestion question) {
        return CriteriaBand.of(question.progress().criteriaSet());
    }

    /** The official form has no line for communes that nobody assessed (decision 0168). */
    private static List<Label> notes(CriteriaFormQuestion question, ProgressBetween between) {
        List<Label> notes = new ArrayList<>(PeriodColumns.notes());
        String from = VietnamTime.DAY.format(question.from());
        String to = VietnamTime.DAY.format(question.to());
        long before = between.before().notAssessed();
        long after = between.after().notAssessed();
        notes.add(new Label(
                "Xã chưa được đánh giá không nằm trong dòng nào theo số tiêu chí: %d xã vào ngày %s, %d xã vào ngày %s."
                        .formatted(before, from, after, to),
                "Communes that nobody assessed are in no line of criteria met: %d on %s, %d on %s."
                        .formatted(before, from, after, to)));
        return List.copyOf(notes);
    }

    private static Label label(Title title) {
        return switch (title) {
            case MET -> new Label("Xã đạt chuẩn nông thôn mới", "New-rural communes");
            case ADVANCED -> new Label("Xã nông thôn mới nâng cao", "Advanced new-rural communes");
            case MODEL -> new Label("Xã nông thôn mới kiểu mẫu", "Model new-rural communes");
            case MODERN -> new Label("Xã nông thôn mới hiện đại", "Modern new-rural communes");
        };
    }

    /** Every commune is in one band or not assessed, and no more hold a title than there are. */
    private static List<Equation> equations(List<FormRow> rows, int bands, ProgressBetween between) {
        List<Equation> equations = new ArrayList<>();
        List<Long> notAssessed =
                List.of(between.before().notAssessed(), between.after().notAssessed());
        for (int day = 0; day < PeriodColumns.PLAN; day++) {
            int place = day;
            long all = PeriodColumns.number(rows.get(0), place);
            equations.add(new Equation(
                    EquationName.of(EquationRule.BANDS_MAKE_ALL, place + 1),
                    rows.subList(1, bands + 1).stream()
                                    .mapToLong(row -> PeriodColumns.number(row, place))
                                    .sum()
                            + notAssessed.get(place),
                    all));
            rows.stream()
                    .skip(bands + 1L)
                    .forEach(row -> equations.add(Equation.atMost(
                            EquationName.of(EquationRule.TITLE_AT_MOST_ALL, place + 1, row.label()),
                            PeriodColumns.number(row, place),
                            all)));
        }
        return equations;
    }
}
