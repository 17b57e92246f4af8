package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.List;
import org.progressledger.household.VillageAssignments;
import org.progressledger.household.read.UnassignedVillage;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Succession;

/**
 * A village that waits to be assigned.
 *
 * @param unit unit that is recorded with its households
 * @param divided the last unit that all of the recorded one went into: that one was divided
 * @param households recorded there on the day
 * @param parts where the divided unit went; none under a drawing that is older than the unit
 */
record UnassignedView(Named unit, Named divided, String village, long households, List<Part> parts) {

    /** @param name kind and name */
    record Named(UnitId unit, String name) {}

    /**
     * @param since first day of the unit
     * @param note wording of the source, often empty
     */
    record Part(UnitId unit, String name, LocalDate since, String note) {}

    static UnassignedView of(UnassignedVillage village, VillageAssignments assignments, Units units) {
        return new UnassignedView(
                named(village.recorded(), units),
                named(village.divided(), units),
                village.name(),
                village.households(),
                assignments.partsOf(village.divided()).stream()
                        .map(UnassignedView::part)
                        .toList());
    }

    private static Named named(UnitId unit, Units units) {
        return new Named(unit, units.label(unit));
    }

    private static Part part(Succession succession) {
        return new Part(succession.to().id(), succession.to().label(), succession.since(), succession.note());
    }
}
