package org.progressledger.household.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * Days on which the same is true of a household.
 *
 * @param from first day
 * @param to first day on which it no longer is; {@link #OPEN} while none is known
 */
record Span<S>(LocalDate from, LocalDate to, S standing) {

    /** Stands for no end. Sorts behind every day also as text. */
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    Days days() {
        return new Days(from, to);
    }

    /**
     * The days on which something is true, in order, neighbours of which the same is true joined.
     *
     * @param days every day on which it can begin to be another
     */
    static <S> List<Span<S>> over(SortedSet<LocalDate> days, Function<LocalDate, Optional<S>> truth) {
        List<Span<S>> spans = new ArrayList<>();
        LocalDate from = OPEN;
        Optional<S> current = Optional.empty();
        for (LocalDate day : days) {
            Optional<S> next = truth.apply(day);
            if (!next.equals(current)) {
                if (current.isPresent()) {
                    spans.add(new Span<>(from, day, current.get()));
                }
                from = day;
                current = next;
            }
        }
        if (current.isPresent()) {
            spans.add(new Span<>(from, OPEN, current.get()));
        }
        return spans;
    }
}
