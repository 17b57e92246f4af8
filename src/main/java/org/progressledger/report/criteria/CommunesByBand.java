package org.progressledger.report.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.progressledger.commune.progress.CommunesOnDay;
import org.progressledger.commune.progress.CriteriaBand;
import org.progressledger.commune.progress.ProgressBetween;
import org.progressledger.report.Equation;
import org.progressledger.report.EquationName;
import org.progressledger.report.EquationRule;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.Label;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.VietnamTime;

/** Form 06: communes by how many criteria they meet, and by title. */
final class CommunesByBand {

    private CommunesByBand() {}

    static CriteriaForm form(CriteriaFormQuestion question, Label area, ProgressBetween between) {
        List<CriteriaBand> bands = CriteriaBand.of(question.progress().criteriaSet());
        List<FormRow> rows = new ArrayList<>();
        rows.add(row(
                new Label("Xã thực hiện nông thôn mới", "Communes of the programme"),
                between,
                day -> day.communes().size()));
        for (CriteriaBand band : bands) {
            rows.add(row(
                    new Label("Xã đạt %s tiêu chí".formatted(band.code()), band.code() + " criteria met"),
                    between,
                    day -> day.inBand(band)));
        }
        for (Title title : Title.values()) {
            rows.add(row(label(title), between, day -> day.holding(title)));
        }
        return new CriteriaForm(
                question,
                area,
                PeriodColumns.of(question, "communes", new Label("Số xã", "Communes")),
                rows,
                notes(question, between),
                equations(rows, bands.size(), between));
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

    private static FormRow row(Label label, ProgressBetween between, ToLongFunction<CommunesOnDay> count) {
        return new FormRow(
                FormRow.Kind.LINE,
                Optional.empty(),
                label,
                List.of(
                        FormCell.count(count.applyAsLong(between.before())),
                        FormCell.count(count.applyAsLong(between.after())),
                        FormCell.UNKNOWN));
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
