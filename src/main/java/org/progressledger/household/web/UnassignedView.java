package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.List;
import org.progressledger.household.read.UnassignedVillage;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Territory;

/**
 * A village that waits to be assigned: of a divided unit, or one that a plan gave to another.
 *
 * @param unit unit that is recorded with its households
 * @param divided the last unit that all of the recorded one went into: that one was divided, or gave the village
 * @param households recorded there on the day
 * @param given whether a plan names it; then its households count in {@code divided} until it is assigned
 * @param parts where the plan says that it went, or where the divided unit went; none under a drawing that is older than the
 *     unit
 */
record UnassignedView(Named unit, Named divided, String village, long households, boolean given, List<Part> parts) {

    /** @param name kind and name */
    record Named(UnitId unit, String name) {}

    /**
     * @param since first day of the unit
     * @param note wording of the source, often empty
     */
    record Part(UnitId unit, String name, LocalDate since, String note) {}

    static UnassignedView of(UnassignedVillage village, Territory territory, Units units) {
        return new UnassignedView(
                named(village.recorded(), units),
                named(village.divided(), units),
                village.name(),
                village.households(),
                !village.given().isEmpty(),
                (village.given().isEmpty() ? territory.partsOf(village.recorded()) : village.given())
                        .stream().map(UnassignedView::part).toList());
    }

    private static Named named(UnitId unit, Units units) {
        return new Named(unit, units.label(unit));
    }

    private static Part part(Succession succession) {
        return new Part(succession.to().id(), succession.to().label(), succession.since(), succession.note());
    }
}
