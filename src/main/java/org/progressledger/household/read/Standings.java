package org.progressledger.household.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.progressledger.household.Dwelling;
import org.progressledger.household.Escape;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;
import org.progressledger.household.HouseholdEvent.Moved;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.RegisteredEarlier;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.Recognised;
import org.progressledger.household.Residence;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;

/**
 * As little of a household as is needed to say as what it counts on every day.
 *
 * @param placements where it lives from a day on, in the order of recording
 * @param recognitions its recognitions by the national standard as they are known now, in the order of recording: a
 *     province's own standard moves no official figure
 * @param closings those that were not withdrawn, in the order of recording: the last one counts
 */
record Standings(List<Placement> placements, List<RecognisedClass> recognitions, List<Closing> closings) {

    record Placement(LocalDate on, Residence residence, boolean isMovedByBoundary) implements Dwelling {}

    /**
     * @param povertyClass empty if the recognition was withdrawn
     * @param cause why it was recognised
     * @param declared class at the opening that the list declared
     */
    record RecognisedClass(
            String eventId,
            LocalDate on,
            Optional<PovertyClass> povertyClass,
            Cause cause,
            Optional<PovertyClass> declared) {

        private RecognisedClass corrected(RecognitionCorrected correction) {
            return new RecognisedClass(
                    eventId,
                    correction.effectiveOn(),
                    correction.recognised().map(Recognised::povertyClass),
                    cause,
                    declared);
        }
    }

    record Closing(String eventId, LocalDate on) {}

    static final Standings NONE = new Standings(List.of(), List.of(), List.of());

    /** Day on which it ended. */
    Optional<LocalDate> closedOn() {
        return closings.stream().reduce((earlier, later) -> later).map(Closing::on);
    }

    Standings after(String eventId, HouseholdEvent event) {
        if (event instanceof Registered registered) {
            return placed(registered.effectiveOn(), registered.residence(), false);
        }
        if (event instanceof RegisteredEarlier earlier) {
            return placed(earlier.effectiveOn(), earlier.residence(), false);
        }
        if (event instanceof Moved moved) {
            return placed(moved.effectiveOn(), moved.to(), moved.cause() == Cause.BOUNDARY_CHANGE);
        }
        if (event instanceof StatusRecognised recognised) {
            if (recognised.recognised().owner() != RuleSetOwner.NATIONAL) {
                return this;
            }
            return new Standings(
                    placements,
                    append(
                            recognitions,
                            new RecognisedClass(
                                    eventId,
                                    recognised.effectiveOn(),
                                    Optional.of(recognised.recognised().povertyClass()),
                                    recognised.cause(),
                                    recognised.declaration().opening())),
                    closings);
        }
        if (event instanceof RecognitionCorrected correction) {
            return corrected(correction);
        }
        if (event instanceof Closed closed) {
            return new Standings(
                    placements, recognitions, append(closings, new Closing(eventId, closed.effectiveOn())));
        }
        if (event instanceof ClosingWithdrawn mistake) {
            return new Standings(
                    placements,
                    recognitions,
                    closings.stream()
                            .filter(closing -> !closing.eventId().equals(mistake.withdraws()))
                            .toList());
        }
        return this;
    }

    private Standings placed(LocalDate on, Residence residence, boolean byBoundary) {
        return new Standings(append(placements, new Placement(on, residence, byBoundary)), recognitions, closings);
    }

    private Standings corrected(RecognitionCorrected correction) {
        return new Standings(
                placements,
                recognitions.stream()
                        .map(recognition -> recognition.eventId().equals(correction.corrects())
                                ? recognition.corrected(correction)
                                : recognition)
                        .toList(),
                closings);
    }

    private static <T> List<T> append(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(element);
        return List.copyOf(longer);
    }

    /** The days on which the household counts, in order, neighbours of the same standing joined. */
    List<Span<Standing>> spans() {
        List<Placement> byDay = Dwelling.byDay(placements);
        TreeSet<LocalDate> days = livedDays();
        recognitions.forEach(recognition -> days.add(recognition.on()));
        return Span.over(
                days,
                day -> homeOn(day, byDay)
                        .flatMap(home -> classOn(day).map(known -> new Standing(home.lineage(), known))));
    }

    /** The days on which the household lives somewhere, in order, whether it has a class or not. */
    List<Span<Home>> homes() {
        List<Placement> byDay = Dwelling.byDay(placements);
        return Span.over(livedDays(), day -> homeOn(day, byDay));
    }

    /** The days on which it came to live somewhere else, or nowhere. */
    TreeSet<LocalDate> livedDays() {
        TreeSet<LocalDate> days = new TreeSet<>();
        placements.forEach(placement -> days.add(placement.on()));
        closedOn().ifPresent(days::add);
        return days;
    }

    /** The days on which the household is out of poverty and near-poverty after it got out, in order. */
    List<Days> escapes() {
        List<RecognisedClass> standing = recognitions.stream()
                .filter(recognition -> recognition.povertyClass().isPresent())
                .sorted(Comparator.comparing(RecognisedClass::on))
                .toList();
        List<Escape.Step> steps = standing.stream()
                .map(recognition -> new Escape.Step(
                        recognition.on(), recognition.povertyClass().orElseThrow(), recognition.cause()))
                .toList();
        return Escape.among(standing.stream().findFirst().flatMap(RecognisedClass::declared), steps).stream()
                .filter(Escape::isAboveNearPoor)
                .map(escape -> new Days(
                        escape.on(),
                        Stream.concat(escape.back().stream(), closedOn().stream())
                                .min(Comparator.naturalOrder())
                                .orElse(Span.OPEN)))
                .filter(days -> days.from().isBefore(days.to()))
                .toList();
    }

    private Optional<PovertyClass> classOn(LocalDate day) {
        Optional<RecognisedClass> recognition = Optional.empty();
        for (RecognisedClass candidate : recognitions) {
            if (candidate.povertyClass().isPresent()
                    && !candidate.on().isAfter(day)
                    && (recognition.isEmpty()
                            || !candidate.on().isBefore(recognition.get().on()))) {
                recognition = Optional.of(candidate);
            }
        }
        return recognition.flatMap(RecognisedClass::povertyClass);
    }

    /** Where it lives on a day; empty before it was registered and once it has ended. */
    Optional<Home> homeOn(LocalDate day) {
        return homeOn(day, Dwelling.byDay(placements));
    }

    private Optional<Home> homeOn(LocalDate day, List<Placement> byDay) {
        boolean hasEnded = closedOn().filter(closed -> !day.isBefore(closed)).isPresent();
        return hasEnded ? Optional.empty() : lastHomeOn(day, byDay);
    }

    /** Where it lives on a day, or lived last if it has ended; empty before it was registered. */
    Optional<Home> lastHomeOn(LocalDate day) {
        return lastHomeOn(day, Dwelling.byDay(placements));
    }

    private static Optional<Home> lastHomeOn(LocalDate day, List<Placement> byDay) {
        int index = byDay.size() - 1;
        while (index >= 0 && byDay.get(index).on().isAfter(day)) {
            index--;
        }
        return index < 0
                ? Optional.empty()
                : Optional.of(new Home(
                        Dwelling.lineage(byDay, index),
                        byDay.get(index).residence().village()));
    }
}
