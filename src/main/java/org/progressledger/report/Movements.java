package org.progressledger.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.progressledger.report.CellEntry.Added;
import org.progressledger.report.FormRefusedException.Reason;
import org.progressledger.report.RecordedHouseholds.Which;
import org.progressledger.territory.Territory;

/** The movement of the poor and of the near-poor between two days: tables 2 and 3 of the official forms. */
public class Movements {

    private final RecordedHouseholds households;
    private final Territory territory;

    Movements(RecordedHouseholds households, Territory territory) {
        this.households = households;
        this.territory = territory;
    }

    /**
     * Both movement forms of an area, checked.
     *
     * @throws FormRefusedException if there is no such area under the boundaries, or the period ends before it begins
     * @throws UnbalancedFormException if the forms do not balance
     */
    public MovementForms forms(FormQuestion question) {
        UnitsUnder units = unitsOf(question);
        return FormCheck.released(households
                .count(
                        question.area(),
                        units,
                        Which.EVER_LISTED,
                        () -> new MovementCounting(question, units),
                        MovementCounting::add)
                .forms());
    }

    /**
     * Everything that the tables of an area count by; its movement forms are checked.
     *
     * @throws FormRefusedException if there is no such area under the boundaries, or the period ends before it begins
     * @throws UnbalancedFormException if the movement forms do not balance
     */
    public FormFigures figures(FormQuestion question) {
        UnitsUnder units = unitsOf(question);
        FormFigures figures = households
                .count(question.area(), units, Which.ALL, () -> new FormCounting(question, units), FormCounting::add)
                .figures();
        FormCheck.released(figures.movement());
        return figures;
    }

    /**
     * What households add to a cell, by code.
     *
     * @param question asked about the area of the cell's row
     * @param cell what of a household is counted
     */
    public List<CellEntry> entries(FormQuestion question, Function<HouseholdChange, Stream<Added>> cell) {
        UnitsUnder units = unitsOf(question);
        return households
                .count(
                        question.area(),
                        units,
                        Which.ALL,
                        () -> new CellCounting(question, units, cell),
                        CellCounting::add)
                .entries();
    }

    private UnitsUnder unitsOf(FormQuestion question) {
        UnitsUnder units = new UnitsUnder(question.boundaries(), territory.knownAt(question.knownAt()));
        units.require(question.area());
        if (question.closing().isBefore(question.opening())) {
            throw new FormRefusedException(
                    Reason.CLOSING_BEFORE_OPENING,
                    "A form cannot close on %s before it opens on %s"
                            .formatted(question.closing(), question.opening()));
        }
        return units;
    }
}
