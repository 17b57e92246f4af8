package org.progressledger.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.progressledger.report.Equation;
import org.progressledger.report.EquationName;
import org.progressledger.report.EquationName.Counts;
import org.progressledger.report.EquationRule;
import org.progressledger.ruleset.PovertyClass;

/** What must hold within each table, row by row, and between the tables. Read from what the tables say, not from what made them. */
final class TableEquations {

    private final Map<AppendixTable, FormTable> tables;
    private final List<Equation> equations = new ArrayList<>();

    TableEquations(Map<AppendixTable, FormTable> tables) {
        this.tables = tables;
    }

    List<Equation> all() {
        tables.values().stream().filter(table -> !table.table().isList()).forEach(this::sums);
        rows(AppendixTable.OFFICIAL_RESULT).forEach(this::inhabitants);
        rows(AppendixTable.CHILDREN).forEach(this::children);
        new ListEquations(tables, "poor", PovertyClass.POOR).addTo(equations);
        new ListEquations(tables, "nearPoor", PovertyClass.NEAR_POOR).addTo(equations);
        return List.copyOf(equations);
    }

    private IntStream rows(AppendixTable table) {
        return IntStream.range(0, tables.get(table).rows().size());
    }

    /** The rows make up the total. What moved between two units of the area is a movement of each, but not of the area. */
    private void sums(FormTable table) {
        for (FormColumn column : table.columns()) {
            if (column.kind() != FormColumn.Kind.COUNT || isMovementWithin(table, column)) {
                continue;
            }
            OptionalLong total = table.count(table.total(), column.code());
            List<OptionalLong> parts = table.rows().stream()
                    .filter(row -> row.kind() != FormRow.Kind.TOTAL)
                    .map(row -> table.count(row, column.code()))
                    .toList();
            if (total.isPresent() && parts.stream().allMatch(OptionalLong::isPresent)) {
                equations.add(new Equation(
                        EquationName.of(
                                EquationRule.ROWS_MAKE_UP_THE_TOTAL,
                                table.table().number(),
                                column.words()),
                        total.getAsLong(),
                        parts.stream().mapToLong(OptionalLong::getAsLong).sum()));
            }
        }
    }

    private static boolean isMovementWithin(FormTable table, FormColumn column) {
        boolean isMovement =
                table.table() == AppendixTable.MOVEMENT_OF_POOR || table.table() == AppendixTable.MOVEMENT_OF_NEAR_POOR;
        return isMovement && !column.code().matches("(households|persons)\\.[19]");
    }

    /** A report of a population that has fewer inhabitants than the lists have poor is wrong. */
    private void inhabitants(int place) {
        FormTable result = tables.get(AppendixTable.OFFICIAL_RESULT);
        FormRow row = result.rows().get(place);
        for (Counts counts : Counts.values()) {
            String unit = ListEquations.unit(counts);
            result.count(row, "all" + unit)
                    .ifPresent(all -> equations.add(Equation.atMost(
                            EquationName.of(EquationRule.LISTS_ARE_WITHIN_THE_POPULATION, row.label(), counts),
                            result.count(row, "poor" + unit).orElseThrow()
                                    + result.count(row, "nearPoor" + unit).orElseThrow(),
                            all)));
        }
    }

    private void children(int place) {
        FormTable children = tables.get(AppendixTable.CHILDREN);
        FormRow row = children.rows().get(place);
        for (String list : List.of("poor", "nearPoor")) {
            for (String lack : List.of("WithoutInsurance", "Malnourished", "NotAtSchool")) {
                equations.add(Equation.atMost(
                        EquationName.of(
                                EquationRule.LACKING_CHILDREN_ARE_CHILDREN,
                                row.label(),
                                children.column(list + lack).words()),
                        children.count(row, list + lack).orElseThrow(),
                        children.count(row, list + "Children").orElseThrow()));
            }
        }
    }
}
