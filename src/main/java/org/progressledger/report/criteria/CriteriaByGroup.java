package org.progressledger.report.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.progressledger.commune.progress.CommuneOnDay;
import org.progressledger.commune.progress.CommunesOnDay;
import org.progressledger.commune.progress.ProgressBetween;
import org.progressledger.report.Equation;
import org.progressledger.report.EquationName;
import org.progressledger.report.EquationRule;
import org.progressledger.report.table.FormCell;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.Label;
import org.progressledger.ruleset.CommuneGroup;
import org.progressledger.ruleset.Criterion;
import org.progressledger.shared.UnitId;

/** Form 05: how many communes meet each criterion, by group. Both days by the groups of the closing day (decision 0147). */
final class CriteriaByGroup {

    private static final String ALL = "all";
    private static final String NO_GROUP = "none";

    private CriteriaByGroup() {}

    static CriteriaForm form(CriteriaFormQuestion question, Label area, ProgressBetween between) {
        Map<String, Predicate<CommuneOnDay>> groups = groups(question, between.after());
        List<FormColumn> columns = new ArrayList<>();
        groups.keySet().forEach(group -> columns.addAll(PeriodColumns.of(question, group, label(group))));
        List<FormRow> rows = new ArrayList<>();
        rows.add(row(
                new Label("Tổng số xã", "All communes"),
                groups,
                between,
                day -> day.communes().size()));
        for (Criterion criterion : question.progress().criteriaSet().criteria()) {
            rows.add(row(PeriodColumns.label(criterion), groups, between, day -> day.meeting(criterion.number())));
        }
        return new CriteriaForm(
                question, area, columns, rows, PeriodColumns.notes(), equations(columns, rows, groups.size()));
    }

    /** Who belongs to each group, by the code that its columns begin with; the last are all. */
    private static Map<String, Predicate<CommuneOnDay>> groups(CriteriaFormQuestion question, CommunesOnDay closing) {
        Map<String, Predicate<CommuneOnDay>> groups = new LinkedHashMap<>();
        List<CommuneGroup> known = question.progress().criteriaSet().groups();
        if (!known.isEmpty()) {
            known.forEach(group -> groups.put(group.code(), members(closing, Optional.of(group.code())::equals)));
            Set<String> codes = known.stream().map(CommuneGroup::code).collect(Collectors.toSet());
            groups.put(
                    NO_GROUP,
                    members(closing, group -> group.filter(codes::contains).isPresent())
                            .negate());
        }
        groups.put(ALL, commune -> true);
        return groups;
    }

    private static Predicate<CommuneOnDay> members(CommunesOnDay closing, Predicate<Optional<String>> group) {
        Set<UnitId> members = closing.communes().stream()
                .filter(commune -> group.test(commune.group()))
                .map(CommuneOnDay::id)
                .collect(Collectors.toSet());
        return commune -> members.contains(commune.id());
    }

    private static Label label(String group) {
        return switch (group) {
            case ALL -> new Label("Tất cả các xã", "All communes");
            case NO_GROUP -> new Label("Chưa xếp nhóm", "In no group yet");
            default -> new Label("Xã nhóm " + group, "Group " + group);
        };
    }

    private static FormRow row(
            Label label,
            Map<String, Predicate<CommuneOnDay>> groups,
            ProgressBetween between,
            ToLongFunction<CommunesOnDay> count) {
        List<FormCell> cells = new ArrayList<>();
        for (Predicate<CommuneOnDay> members : groups.values()) {
            cells.add(FormCell.count(count.applyAsLong(between.before().such(members))));
            cells.add(FormCell.count(count.applyAsLong(between.after().such(members))));
            cells.add(FormCell.UNKNOWN);
        }
        return new FormRow(FormRow.Kind.LINE, Optional.empty(), label, cells);
    }

    /** The groups make up all communes, and no more communes of a group meet a criterion than it has. */
    private static List<Equation> equations(List<FormColumn> columns, List<FormRow> rows, int groups) {
        List<Equation> equations = new ArrayList<>();
        for (FormRow row : rows) {
            for (int day = 0; day < PeriodColumns.PLAN; day++) {
                int all = (groups - 1) * PeriodColumns.EACH + day;
                long sum = 0;
                for (int group = 0; group < groups; group++) {
                    int place = group * PeriodColumns.EACH + day;
                    long count = PeriodColumns.number(row, place);
                    sum += group < groups - 1 ? count : 0;
                    equations.add(Equation.atMost(
                            EquationName.of(
                                    EquationRule.CRITERION_AT_MOST_GROUP,
                                    row.label(),
                                    columns.get(place).code()),
                            count,
                            PeriodColumns.number(rows.get(0), place)));
                }
                if (groups > 1) {
                    equations.add(new Equation(
                            EquationName.of(
                                    EquationRule.GROUPS_MAKE_ALL,
                                    row.label(),
                                    columns.get(all).code()),
                            sum,
                            PeriodColumns.number(row, all)));
                }
            }
        }
        return equations;
    }
}
