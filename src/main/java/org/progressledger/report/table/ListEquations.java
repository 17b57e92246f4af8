package org.progressledger.report.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.progressledger.report.ChangeCause;
import org.progressledger.report.Equation;
import org.progressledger.report.EquationName;
import org.progressledger.report.EquationName.Counts;
import org.progressledger.report.EquationRule;
import org.progressledger.report.MovementColumn;
import org.progressledger.ruleset.PovertyClass;

/** What must hold between the tables that speak of one list: of the poor, or of the near-poor. */
final class ListEquations {

    private final Map<AppendixTable, FormTable> tables;
    private final String code;
    private final PovertyClass list;
    private final FormTable result;

    ListEquations(Map<AppendixTable, FormTable> tables, String code, PovertyClass list) {
        this.tables = tables;
        this.code = code;
        this.list = list;
        this.result = tables.get(AppendixTable.OFFICIAL_RESULT);
    }

    void addTo(List<Equation> equations) {
        for (int row = 0; row < result.rows().size(); row++) {
            sameNumber(equations, row);
            deprivations(equations, row);
            summary(equations, row);
            if (list == PovertyClass.POOR) {
                parts(equations, row);
            }
        }
        Optional.ofNullable(tables.get(
                        list == PovertyClass.POOR ? AppendixTable.LIST_OF_POOR : AppendixTable.LIST_OF_NEAR_POOR))
                .ifPresent(households -> households(equations, households));
    }

    private void sameNumber(List<Equation> equations, int row) {
        MovementTable movement = new MovementTable(list);
        long households = count(result, row, code + "Households");
        long persons = count(result, row, code + "Persons");
        same(equations, row, Counts.HOUSEHOLDS, households, movement(), movement.households(MovementColumn.CLOSING));
        same(equations, row, Counts.PERSONS, persons, movement(), movement.persons(MovementColumn.CLOSING));
        same(equations, row, Counts.PERSONS, persons, summaryTable(), code + "Persons");
        for (AppendixTable table : others()) {
            same(equations, row, Counts.HOUSEHOLDS, households, table, code + "Households");
        }
    }

    private void same(
            List<Equation> equations, int row, Counts counts, long expected, AppendixTable table, String column) {
        equations.add(new Equation(
                EquationName.of(EquationRule.TABLE_COUNTS_THE_SAME, table.number(), counts, words(row)),
                expected,
                count(tables.get(table), row, column)));
    }

    private List<AppendixTable> others() {
        return list == PovertyClass.POOR
                ? List.of(
                        AppendixTable.POOR_BY_DEPRIVATION,
                        AppendixTable.POOR_DEPRIVATION_RATES,
                        AppendixTable.POOR_BY_GROUP,
                        AppendixTable.POOR_BY_ETHNICITY,
                        AppendixTable.POOR_BY_REASON,
                        AppendixTable.POOR_SUMMARY)
                : List.of(
                        AppendixTable.NEAR_POOR_BY_DEPRIVATION,
                        AppendixTable.NEAR_POOR_DEPRIVATION_RATES,
                        AppendixTable.NEAR_POOR_SUMMARY);
    }

    /** No indicator is lacked by more households than there are, and each rate is its number's share of them. */
    private void deprivations(List<Equation> equations, int row) {
        FormTable numbers = tables.get(
                list == PovertyClass.POOR ? AppendixTable.POOR_BY_DEPRIVATION : AppendixTable.NEAR_POOR_BY_DEPRIVATION);
        FormTable rates = tables.get(
                list == PovertyClass.POOR
                        ? AppendixTable.POOR_DEPRIVATION_RATES
                        : AppendixTable.NEAR_POOR_DEPRIVATION_RATES);
        long households = count(result, row, code + "Households");
        for (FormColumn column : numbers.columns()) {
            if (column.code().startsWith("lacking.")) {
                long number = count(numbers, row, column.code());
                atMost(equations, EquationRule.DEPRIVED_ARE_OF_THE_LIST, numbers, row, column, number, households);
                equations.add(new Equation(
                        EquationName.of(
                                EquationRule.RATE_IS_THE_SHARE,
                                rates.table().number(),
                                column.words(),
                                words(row),
                                numbers.table().number()),
                        hundredths(rates.cell(rates.rows().get(row), column.code())),
                        hundredths(FormCell.share(number, households))));
            }
        }
    }

    private static long hundredths(FormCell cell) {
        return cell instanceof FormCell.Share share
                ? share.percent().movePointRight(2).longValueExact()
                : -1;
    }

    private void summary(List<Equation> equations, int row) {
        FormTable summary = tables.get(summaryTable());
        for (Counts counts : Counts.values()) {
            String unit = unit(counts);
            long all = count(summary, row, code + unit);
            equations.add(new Equation(
                    EquationName.of(
                            EquationRule.ETHNIC_GROUPS_MAKE_UP_ALL,
                            summary.table().number(),
                            words(row),
                            counts),
                    count(summary, row, "kinh" + unit)
                            + count(summary, row, "minority" + unit)
                            + count(summary, row, "unknown" + unit),
                    all));
            for (String part : List.of("localGroup", "femaleHead")) {
                atMost(
                        equations,
                        EquationRule.PART_IS_WITHIN_ALL,
                        summary,
                        row,
                        summary.column(part + unit),
                        count(summary, row, part + unit),
                        all);
            }
        }
    }

    /** Of the poor: the ethnicities make up all; no group and no reason has more than all. */
    private void parts(List<Equation> equations, int row) {
        FormTable groups = tables.get(AppendixTable.POOR_BY_GROUP);
        FormTable ethnicities = tables.get(AppendixTable.POOR_BY_ETHNICITY);
        FormTable reasons = tables.get(AppendixTable.POOR_BY_REASON);
        FormTable summary = tables.get(AppendixTable.POOR_SUMMARY);
        long poor = count(result, row, "poorHouseholds");
        equations.add(new Equation(
                EquationName.of(EquationRule.ETHNICITIES_MAKE_UP_THE_POOR, words(row)),
                ethnicities.columns().stream()
                        .filter(column -> column.code().startsWith("ethnicity."))
                        .mapToLong(column -> count(ethnicities, row, column.code()))
                        .sum(),
                poor));
        equations.add(new Equation(
                EquationName.of(EquationRule.MINORITIES_ARE_THE_SAME, words(row)),
                count(groups, row, "minorityHouseholds"),
                count(summary, row, "minorityHouseholds")));
        equations.add(new Equation(
                EquationName.of(EquationRule.UNKNOWN_ETHNICITY_IS_THE_SAME, words(row)),
                count(ethnicities, row, EthnicityTable.UNKNOWN),
                count(summary, row, "unknownHouseholds")));
        for (FormTable table : List.of(groups, reasons)) {
            for (FormColumn column : table.columns()) {
                if (column.kind() == FormColumn.Kind.COUNT) {
                    atMost(
                            equations,
                            EquationRule.PART_IS_WITHIN_THE_POOR,
                            table,
                            row,
                            column,
                            count(table, row, column.code()),
                            poor);
                }
            }
            equations.add(Equation.atMost(
                    EquationName.of(
                            EquationRule.EACH_OF_THE_POOR_IS_IN_SOME_COLUMN,
                            table.table().number(),
                            words(row)),
                    poor,
                    table.columns().stream()
                            .filter(column -> column.kind() == FormColumn.Kind.COUNT
                                    && !column.code().equals("poorHouseholds"))
                            .mapToLong(column -> count(table, row, column.code()))
                            .sum()));
        }
    }

    /** The list has as many rows and members as the tables count, and as many of each movement as the movement form. */
    private void households(List<Equation> equations, FormTable households) {
        int number = households.table().number();
        int total = result.rows().size() - 1;
        equations.add(new Equation(
                EquationName.of(EquationRule.LIST_IS_COMPLETE, number, Counts.HOUSEHOLDS),
                count(result, total, code + "Households"),
                households.rows().size()));
        equations.add(new Equation(
                EquationName.of(EquationRule.LIST_IS_COMPLETE, number, Counts.PERSONS),
                count(result, total, code + "Persons"),
                households.rows().stream()
                        .map(row -> households.count(row, HouseholdList.MEMBERS))
                        .mapToLong(OptionalLong::orElseThrow)
                        .sum()));
        MovementTable movement = new MovementTable(list);
        FormTable moved = tables.get(movement());
        for (MovementColumn column :
                List.of(MovementColumn.CAME_FROM_OTHER_LIST, MovementColumn.FELL_BACK, MovementColumn.NEWLY_ARISING)) {
            equations.add(new Equation(
                    EquationName.of(
                            EquationRule.LIST_SHOWS_THE_MOVEMENT, movement().number(), column.number(list), number),
                    count(moved, total, movement.households(column)),
                    rowsOf(households, MovementTable.words(list, column))));
        }
        for (ChangeCause cause : ChangeCause.values()) {
            equations.add(new Equation(
                    EquationName.of(
                            EquationRule.LIST_SHOWS_THE_CAUSE, movement().number(), number, MovementTable.words(cause)),
                    count(moved, total, "increase." + cause),
                    rowsOf(households, MovementTable.words(cause))));
        }
    }

    private static long rowsOf(FormTable households, Label movement) {
        FormCell sought = FormCell.text(movement);
        return households.rows().stream()
                .filter(row -> households.cell(row, HouseholdList.MOVEMENT).equals(sought))
                .count();
    }

    private AppendixTable movement() {
        return list == PovertyClass.POOR ? AppendixTable.MOVEMENT_OF_POOR : AppendixTable.MOVEMENT_OF_NEAR_POOR;
    }

    private AppendixTable summaryTable() {
        return list == PovertyClass.POOR ? AppendixTable.POOR_SUMMARY : AppendixTable.NEAR_POOR_SUMMARY;
    }

    private void atMost(
            List<Equation> equations,
            EquationRule rule,
            FormTable table,
            int row,
            FormColumn column,
            long part,
            long whole) {
        equations.add(Equation.atMost(
                EquationName.of(rule, table.table().number(), words(row), column.words()), part, whole));
    }

    /** How the codes of the columns say what they count. */
    static String unit(Counts counts) {
        return counts == Counts.HOUSEHOLDS ? "Households" : "Persons";
    }

    private Label words(int row) {
        return result.rows().get(row).label();
    }

    private static long count(FormTable table, int row, String column) {
        return table.count(table.rows().get(row), column).orElseThrow();
    }
}
