package org.progressledger.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.progressledger.report.EquationName.Counts;
import org.progressledger.ruleset.PovertyClass;

/**
 * Movement of the poor or of the near-poor between two days.
 *
 * @param list {@link PovertyClass#POOR} or {@link PovertyClass#NEAR_POOR}
 * @param columns every column
 * @param decreases column 4 by cause; none that is 0
 * @param increases column 8 by cause; none that is 0
 */
public record MovementForm(
        PovertyClass list,
        Map<MovementColumn, Amount> columns,
        Map<ChangeCause, Amount> decreases,
        Map<ChangeCause, Amount> increases) {

    public MovementForm {
        Map<MovementColumn, Amount> every = new EnumMap<>(MovementColumn.class);
        for (MovementColumn column : MovementColumn.values()) {
            every.put(column, columns.getOrDefault(column, Amount.NONE));
        }
        columns = Collections.unmodifiableMap(every);
        decreases = Map.copyOf(decreases);
        increases = Map.copyOf(increases);
    }

    public Amount amount(MovementColumn column) {
        return columns.getOrDefault(column, Amount.NONE);
    }

    /** Of a column, or of the part of it that has this cause. */
    public Amount amount(MovementColumn column, Optional<ChangeCause> cause) {
        Map<ChangeCause, Amount> causes = column == MovementColumn.OTHER_DECREASE ? decreases : increases;
        return cause.map(split -> causes.getOrDefault(split, Amount.NONE)).orElseGet(() -> amount(column));
    }

    /** The column that the form prints with this number, from 1 to 9. */
    public Amount column(int number) {
        return amount(MovementColumn.numbered(list, number));
    }

    void addEquationsTo(List<Equation> equations) {
        addEquationsTo(equations, Counts.HOUSEHOLDS, Amount::households);
        addEquationsTo(equations, Counts.PERSONS, Amount::persons);
    }

    private void addEquationsTo(List<Equation> equations, Counts counts, ToLongFunction<Amount> unit) {
        long closing = unit.applyAsLong(amount(MovementColumn.OPENING));
        for (MovementColumn column : MovementColumn.values()) {
            closing += column.sign() * unit.applyAsLong(amount(column));
        }
        equations.add(new Equation(
                EquationName.of(EquationRule.MOVEMENT_BALANCES, list, counts),
                unit.applyAsLong(amount(MovementColumn.CLOSING)),
                closing));
        equations.add(new Equation(
                EquationName.of(EquationRule.OTHER_DECREASE_HAS_CAUSES, list, counts),
                unit.applyAsLong(amount(MovementColumn.OTHER_DECREASE)),
                decreases.values().stream().mapToLong(unit).sum()));
        equations.add(new Equation(
                EquationName.of(EquationRule.OTHER_INCREASE_HAS_CAUSES, list, counts),
                unit.applyAsLong(amount(MovementColumn.OTHER_INCREASE)),
                increases.values().stream().mapToLong(unit).sum()));
    }
}
