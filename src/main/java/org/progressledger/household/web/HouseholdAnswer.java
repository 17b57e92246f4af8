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
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.UnitId;

/**
 * A household as programs get it.
 *
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
        Optional<String> village,
        Optional<Person> head,
        Optional<Integer> members,
        Optional<PovertyClass> povertyClass,
        Optional<PovertyClass> provincialClass,
        Optional<Scored> score,
        Optional<NewlyEscaped> newlyEscaped,
        Optional<LocalDate> closedOn,
        Optional<ReviewAnswer> review) {

    static HouseholdAnswer of(HouseholdAsOf household) {
        return new HouseholdAnswer(
                household.household().code(),
                household.residence().map(Residence::unit),
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

    /** @param basis the two times that the answer rests on */
    record One(Basis basis, HouseholdAnswer household) {}

    /** @param next value of {@code after} for the next page; absent on the last */
    record Several(Basis basis, List<HouseholdAnswer> households, Optional<String> next) {}

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

    /** @param counts none that is 0 */
    record Counts(Basis basis, List<Count> counts) {}

    /** @param name kind and name of the unit */
    record Count(UnitId unit, String name, PovertyClass povertyClass, long households) {}
}
