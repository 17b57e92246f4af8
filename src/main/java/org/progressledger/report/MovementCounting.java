package org.progressledger.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.progressledger.ruleset.PovertyClass;

/** Counts households one by one into the movement forms of an area and of each of its smallest parts. */
final class MovementCounting {

    private final FormQuestion question;
    private final UnitsUnder units;
    private final Both whole = new Both();
    private final Map<FormArea, Both> parts = new LinkedHashMap<>();

    private static final class Both {
        private final MovementCount poor = new MovementCount();
        private final MovementCount nearPoor = new MovementCount();

        private void add(HouseholdChange change, FormArea area) {
            change.entries(PovertyClass.POOR, area).forEach(poor::add);
            change.entries(PovertyClass.NEAR_POOR, area).forEach(nearPoor::add);
        }

        private MovementForms forms(FormQuestion question, Map<FormArea, MovementForms> parts) {
            return new MovementForms(
                    question, poor.form(PovertyClass.POOR), nearPoor.form(PovertyClass.NEAR_POOR), parts);
        }
    }

    MovementCounting(FormQuestion question, UnitsUnder units) {
        this.question = question;
        this.units = units;
    }

    void add(HouseholdFacts facts) {
        add(HouseholdChange.of(facts, question, units));
    }

    void add(HouseholdChange change) {
        if (!change.isListedOnEitherDay()) {
            return;
        }
        whole.add(change, question.area());
        for (FormArea part : partsOf(change)) {
            parts.computeIfAbsent(part, none -> new Both()).add(change, part);
        }
    }

    private Set<FormArea> partsOf(HouseholdChange change) {
        Set<FormArea> touched = new LinkedHashSet<>();
        Stream.concat(change.opening().stream(), change.closing().stream())
                .map(HouseholdLine::place)
                .filter(place -> units.contains(question.area(), place))
                .map(units::smallestAreaOf)
                .filter(part -> !part.equals(question.area()))
                .forEach(touched::add);
        return touched;
    }

    MovementForms forms() {
        Map<FormArea, MovementForms> counted = new LinkedHashMap<>();
        parts.forEach((part, both) -> counted.put(part, both.forms(question.of(part), Map.of())));
        return whole.forms(question, counted);
    }
}
