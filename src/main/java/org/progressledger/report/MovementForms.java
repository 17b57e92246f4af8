package org.progressledger.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
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
        List<Equation> equations = new ArrayList<>();
        addTo(equations, "");
        parts.forEach((area, forms) -> forms.addTo(equations, area + ", "));
        if (!parts.isEmpty()) {
            addSums(equations, "Poor", MovementForms::poor);
            addSums(equations, "NearPoor", MovementForms::nearPoor);
        }
        return equations;
    }

    private void addTo(List<Equation> equations, String area) {
        poor.addEquationsTo(equations, area + "Poor");
        nearPoor.addEquationsTo(equations, area + "NearPoor");
        addCross(equations, area + "households", Amount::households);
        addCross(equations, area + "persons", Amount::persons);
    }

    private void addCross(List<Equation> equations, String area, ToLongFunction<Amount> unit) {
        equations.add(new Equation(
                area + ": Poor.2 = NearPoor.5",
                unit.applyAsLong(poor.amount(MovementColumn.WENT_TO_OTHER_LIST)),
                unit.applyAsLong(nearPoor.amount(MovementColumn.CAME_FROM_OTHER_LIST))));
        equations.add(new Equation(
                area + ": Poor.5 = NearPoor.3",
                unit.applyAsLong(poor.amount(MovementColumn.CAME_FROM_OTHER_LIST)),
                unit.applyAsLong(nearPoor.amount(MovementColumn.WENT_TO_OTHER_LIST))));
    }

    private void addSums(List<Equation> equations, String name, Function<MovementForms, MovementForm> form) {
        for (MovementColumn column : List.of(MovementColumn.OPENING, MovementColumn.CLOSING)) {
            Amount whole = form.apply(this).amount(column);
            Amount sum = parts.values().stream()
                    .map(part -> form.apply(part).amount(column))
                    .reduce(Amount.NONE, Amount::plus);
            String equation =
                    "%s.%d = the sum over the units".formatted(name, column == MovementColumn.OPENING ? 1 : 9);
            equations.add(new Equation(equation + ", households", whole.households(), sum.households()));
            equations.add(new Equation(equation + ", persons", whole.persons(), sum.persons()));
        }
    }
}
