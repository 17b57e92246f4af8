package org.progressledger.shared;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which something is in force.
 *
 * @param from first day
 * @param to last day, inclusive; empty while no end is known
 */
public record Validity(LocalDate from, Optional<LocalDate> to) {

    public Validity {
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new IllegalArgumentException("In force from " + from + " but only until " + to.get());
        }
    }

    /** In force from this day on, with no end known. */
    public static Validity since(LocalDate from) {
        return new Validity(from, Optional.empty());
    }

    /** In force on both days and on all between. */
    public static Validity between(LocalDate from, LocalDate to) {
        return new Validity(from, Optional.of(to));
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to.isEmpty() || !day.isAfter(to.get()));
    }

    /** Whether there is a day that both cover. */
    public boolean overlaps(Validity other) {
        return covers(other.from) || other.covers(from);
    }
}
