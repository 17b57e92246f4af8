package org.progressledger.household.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.Movement;
import org.progressledger.household.NewlyEscaped;
import org.progressledger.household.Person;
import org.progressledger.household.Residence;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.household.read.HouseholdPage;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Place;

/**
 * A household as programs get it.
 *
 * @param unit unit that is recorded for the day, of whatever boundaries
 * @param countedIn unit of the drawing that the answer names in which it counts; absent while it is not assigned to one
 * @param povertyClass class in force on the day by the national standard; absent if none was recognised for it
 * @param provincialClass class in force on the day by the province's own standard, beside the national one
 * @param score the last scoring on or before the day
 * @param newlyEscaped from which class, since when and until when; absent if it does not count so on the day
 * @param closedOn day on which the household ended, if that was on or before the day
 * @param review the last review that had begun by the day; absent if there was none
 */
record HouseholdAnswer(
        String code,
        Optional<UnitId> unit,
        Optional<UnitId> countedIn,
        Optional<String> village,
        Optional<Person> head,
        Optional<Integer> members,
        Optional<PovertyClass> povertyClass,
        Optional<PovertyClass> provincialClass,
        Optional<Scored> score,
        Optional<NewlyEscaped> newlyEscaped,
        Optional<LocalDate> closedOn,
        Optional<ReviewAnswer> review) {

    static HouseholdAnswer of(HouseholdAsOf household, Asked asked) {
        return new HouseholdAnswer(
                household.household().code(),
                household.residence().map(Residence::unit),
                asked.placeOf(household).flatMap(Place::unit),
                household.residence().map(Residence::village),
                household.head(),
                household.members(),
                household.povertyClass(),
                household.provincialClass(),
                household.score(),
                household.newlyEscaped(),
                household.closedOn(),
                household.review().map(ReviewAnswer::of));
    }

    /**
     * @param basis the two times that the answer rests on
     * @param boundaries key of the drawing of the map by whose units is counted
     */
    record One(Basis basis, String boundaries, HouseholdAnswer household) {}

    /** @param next value of {@code after} for the next page; absent on the last */
    record Several(Basis basis, String boundaries, List<HouseholdAnswer> households, Optional<String> next) {

        static Several of(HouseholdPage page, Asked asked) {
            return new Several(
                    asked.basis(),
                    asked.boundaries().key(),
                    page.households().stream()
                            .map(household -> HouseholdAnswer.of(household, asked))
                            .toList(),
                    page.next());
        }
    }

    /** @param entries every event in the order of recording */
    record Timeline(Basis basis, String code, List<Entry> entries) {}

    /**
     * @param id identifier of the event, by which a correction names it
     * @param type logical name of the event
     * @param source where it was read from; absent if it was typed in
     * @param movement computed from everything known up to the basis
     */
    record Entry(
            String id,
            long position,
            Instant recordedAt,
            String type,
            LocalDate effectiveOn,
            Optional<Actor> actor,
            Optional<Source> source,
            Optional<Movement> movement,
            Optional<String> corrects,
            List<String> correctedBy,
            HouseholdEvent event) {}

    /** Row as spreadsheets count, from 1. */
    record Source(String file, Optional<String> sheet, Optional<Integer> row) {}

    /**
     * @param counts by units of the drawing; none that is 0
     * @param unassigned households of which nobody knows the unit of the drawing, by the unit that is recorded
     */
    record Counts(Basis basis, String boundaries, List<Count> counts, List<Count> unassigned) {}

    /** @param name kind and name of the unit */
    record Count(UnitId unit, String name, PovertyClass povertyClass, long households) {}
}
