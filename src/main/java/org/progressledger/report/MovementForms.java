package org.progressledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.progressledger.report.EquationName.Counts;
import org.progressledger.ruleset.PovertyClass;

/**
 * The movement forms of the poor and of the near-poor of one area between the same two days, and the same of each part of
 * the area. They belong together because each gives what the other takes.
 *
 * @param parts by smallest area: each commune that has anything to count, and the unassigned; empty for the forms of such
 *     a part itself
 */
public record MovementForms(
        FormQuestion question, MovementForm poor, MovementForm nearPoor, Map<FormArea, MovementForms> parts)
        implements OfficialForm {

    public MovementForms {
        parts = Map.copyOf(parts);
    }

    /** The form of a list. */
    public MovementForm of(PovertyClass list) {
        return list == PovertyClass.POOR ? poor : nearPoor;
    }

    @Override
    public List<Equation> equations() {
        List<Equation> equations = new ArrayList<>(ownEquations());
        parts.forEach((area, forms) ->
                forms.ownEquations().forEach(equation -> equations.add(equation.named(nameIn(area, equation.name())))));
        if (!parts.isEmpty()) {
            addSums(equations, PovertyClass.POOR);
            addSums(equations, PovertyClass.NEAR_POOR);
        }
        return equations;
    }

    private static EquationName nameIn(FormArea part, EquationName name) {
        return part instanceof FormArea.Commune commune
                ? EquationName.of(EquationRule.IN_UNIT, commune.unit(), name)
                : EquationName.of(EquationRule.IN_UNASSIGNED, name);
    }

    private List<Equation> ownEquations() {
        List<Equation> equations = new ArrayList<>();
        poor.addEquationsTo(equations);
        nearPoor.addEquationsTo(equations);
        addCross(equations, Counts.HOUSEHOLDS, Amount::households);
        addCross(equations, Counts.PERSONS, Amount::persons);
        return equations;
    }

    private void addCross(List<Equation> equations, Counts counts, ToLongFunction<Amount> unit) {
        equations.add(new Equation(
                EquationName.of(EquationRule.POOR_GO_TO_NEAR_POOR, counts),
                unit.applyAsLong(poor.amount(MovementColumn.WENT_TO_OTHER_LIST)),
                unit.applyAsLong(nearPoor.amount(MovementColumn.CAME_FROM_OTHER_LIST))));
        equations.add(new Equation(
                EquationName.of(EquationRule.NEAR_POOR_GO_TO_POOR, counts),
                unit.applyAsLong(poor.amount(MovementColumn.CAME_FROM_OTHER_LIST)),
                unit.applyAsLong(nearPoor.amount(MovementColumn.WENT_TO_OTHER_LIST))));
    }

    private void addSums(List<Equation> equations, PovertyClass list) {
        for (MovementColumn column : List.of(MovementColumn.OPENING, MovementColumn.CLOSING)) {
            Amount whole = of(list).amount(column);
            Amount sum = parts.values().stream()
                    .map(part -> part.of(list).amount(column))
                    .reduce(Amount.NONE, Amount::plus);
            equations.add(
                    new Equation(nameOfSum(list, column, Counts.HOUSEHOLDS), whole.households(), sum.households()));
            equations.add(new Equation(nameOfSum(list, column, Counts.PERSONS), whole.persons(), sum.persons()));
        }
    }

    private static EquationName nameOfSum(PovertyClass list, MovementColumn column, Counts counts) {
        return EquationName.of(EquationRule.UNITS_MAKE_UP_THE_WHOLE, list, column.number(list), counts);
    }
}
