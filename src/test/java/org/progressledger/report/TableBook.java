package org.progressledger.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdExamples;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.report.table.CellOpening;
import org.progressledger.report.table.FormRelease;
import org.progressledger.report.table.FormScope;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/** Events in the order of recording, and the fifteen tables made of them without a database. */
public final class TableBook {

    private final InventedBook book;
    private final Map<UnitId, PopulationReported> populations = new HashMap<>();

    public TableBook() {
        this(new InventedBook());
    }

    TableBook(InventedBook book) {
        this.book = book;
    }

    public void record(HouseholdEvent event) {
        book.record(event);
    }

    public void record(String id, HouseholdEvent event) {
        book.record(id, event);
    }

    /** The last report of a unit on the closing day of every form. */
    public void populate(UnitId unit, long households, long persons) {
        populations.put(
                unit,
                new PopulationReported(
                        unit,
                        households,
                        persons,
                        Story.on("31/12/2019"),
                        new DecisionReference("1/BC-UBND", Story.on("31/12/2019"), "UBND xã Mẫu")));
    }

    Collection<PopulationReported> populations() {
        return populations.values();
    }

    public long next() {
        return book.next();
    }

    /** Opens the cells of tables that it released. */
    CellOpening opening(FormRelease release) {
        UnitsUnder units = new UnitsUnder(release.basis().question().boundaries(), InventedBook.TERRITORY);
        return new CellOpening(
                release,
                populations,
                HouseholdExamples.RULE_SETS.inForceOn(release.basis().question().closing()),
                InventedBook.TERRITORY,
                (question, cell) -> {
                    CellCounting counting = new CellCounting(question, units, cell);
                    book.households().forEach(counting::add);
                    return counting.entries();
                });
    }

    /** The tables, checked. */
    public FormRelease release(FormQuestion question) {
        FormCounting counting =
                new FormCounting(question, new UnitsUnder(question.boundaries(), InventedBook.TERRITORY));
        book.households().forEach(counting::add);
        return FormCheck.released(FormRelease.of(
                counting.figures(),
                populations,
                HouseholdExamples.RULE_SETS.inForceOn(question.closing()),
                InventedBook.TERRITORY,
                FormScope.ALL));
    }
}
