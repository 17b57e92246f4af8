package org.progressledger.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.progressledger.report.FormFigures.Listed;

/** Counts households one by one into everything that the tables of an area count by. */
public final class FormCounting {

    private final FormQuestion question;
    private final UnitsUnder units;
    private final MovementCounting movement;
    private final List<Listed> lines = new ArrayList<>();

    public FormCounting(FormQuestion question, UnitsUnder units) {
        this.question = question;
        this.units = units;
        this.movement = new MovementCounting(question, units);
    }

    public void add(HouseholdFacts facts) {
        HouseholdChange change = HouseholdChange.of(facts, question, units);
        movement.add(change);
        change.closingIn(question.area())
                .ifPresent(line -> lines.add(new Listed(
                        line,
                        change.opening().map(HouseholdLine::povertyClass),
                        change.arrival(line.povertyClass(), question.area()),
                        change.knownMembers(),
                        change.supports())));
    }

    public FormFigures figures() {
        lines.sort(Comparator.comparing(listed -> listed.line().household().code()));
        return new FormFigures(question, movement.forms(), lines);
    }
}
