package org.progressledger.report.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.progressledger.commune.progress.CommuneOnDay;
import org.progressledger.commune.progress.CommunesOnDay;
import org.progressledger.commune.progress.ProgressBetween;
import org.progressledger.report.Equation;
import org.progressledger.report.EquationName;
import org.progressledger.report.EquationRule;
import org.progressledger.report.criteria.CommuneCounting.Block;
import org.progressledger.report.criteria.CommuneCounting.Line;
import org.progressledger.report.table.FormColumn;
import org.progressledger.report.table.FormRow;
import org.progressledger.report.table.Label;
import org.progressledger.ruleset.CommuneGroup;
import org.progressledger.shared.UnitId;

/** Form 05: how many communes meet each criterion, by group. Both days by the groups of the closing day (decision 0147). */
final class CriteriaByGroup {

    private static final String ALL = "all";
    private static final String NO_GROUP = "none";

    private CriteriaByGroup() {}

    static CriteriaForm form(CommuneCounting counting, Label area) {
        List<FormColumn> columns = counting.columns();
        List<FormRow> rows = counting.rows();
        return new CriteriaForm(
                counting.question(),
                area,
                columns,
                rows,
                PeriodColumns.notes(),
                equations(columns, rows, counting.blocks().size()));
    }

    static CommuneCounting counting(CriteriaFormQuestion question, ProgressBetween between) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(new Label("Tổng số xã", "All communes"), any -> true));
        question.progress()
                .criteriaSet()
                .criteria()
                .forEach(criterion -> lines.add(
                        new Line(PeriodColumns.label(criterion), commune -> commune.meets(criterion.number()))));
        return new CommuneCounting(question, between, lines, groups(question, between.after()));
    }

    /** Who belongs to each group; the last are all. */
    private static List<Block> groups(CriteriaFormQuestion question, CommunesOnDay closing) {
        List<Block> groups = new ArrayList<>();
        List<CommuneGroup> known = question.progress().criteriaSet().groups();
        if (!known.isEmpty()) {
            known.forEach(group ->
                    groups.add(block(group.code(), members(closing, Optional.of(group.code())::equals))));
            Set<String> codes = known.stream().map(CommuneGroup::code).collect(Collectors.toSet());
            groups.add(block(
                    NO_GROUP,
                    members(closing, group -> group.filter(codes::contains).isPresent())
                            .negate()));
        }
        groups.add(block(ALL, any -> true));
        return groups;
    }

    private static Block block(String group, Predicate<CommuneOnDay> has) {
        return new Block(group, label(group), has);
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
