package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who stayed from which day to which, in the order of recording. Of one person in a household, and of one household with a
 * person, it is the same intervals.
 *
 * @param <T> what is told apart: persons of a household, or households of a person
 */
record Stays<T>(List<Stay<T>> all) {

    /**
     * @param from first day
     * @param to first day on which it was over; empty while it lasts. On the first day already if it never was
     */
    record Stay<T>(T whose, LocalDate from, Optional<LocalDate> to) {

        boolean lasts() {
            return to.isEmpty();
        }

        boolean neverWas() {
            return to.filter(from::equals).isPresent();
        }

        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && to.filter(end -> !day.isBefore(end)).isEmpty();
        }

        /** Whether it leaves no room for one that begins on the day and has no end. */
        boolean reachesBeyond(LocalDate day) {
            return !neverWas() && to.filter(end -> !end.isAfter(day)).isEmpty();
        }
    }

    Stays {
        all = List.copyOf(all);
    }

    static <T> Stays<T> none() {
        return new Stays<>(List.of());
    }

    Stays<T> begun(T whose, LocalDate from) {
        List<Stay<T>> more = new ArrayList<>(all);
        more.add(new Stay<>(whose, from, Optional.empty()));
        return new Stays<>(more);
    }

    /** Ends the last stay. */
    Stays<T> ended(T whose, LocalDate to) {
        return lastUntil(whose, Optional.of(to));
    }

    /** Lets the last stay go on as if it had not ended. */
    Stays<T> resumed(T whose) {
        return lastUntil(whose, Optional.empty());
    }

    private Stays<T> lastUntil(T whose, Optional<LocalDate> to) {
        List<Stay<T>> changed = new ArrayList<>(all);
        last(whose).ifPresent(stay -> changed.set(changed.lastIndexOf(stay), new Stay<>(whose, stay.from(), to)));
        return new Stays<>(changed);
    }

    Optional<Stay<T>> last(T whose) {
        return all.stream().filter(stay -> stay.whose().equals(whose)).reduce((earlier, later) -> later);
    }

    List<T> on(LocalDate day) {
        return all.stream().filter(stay -> stay.isOn(day)).map(Stay::whose).toList();
    }
}
