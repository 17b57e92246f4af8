package org.progressledger.accountability;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Validity;

/**
 * Somebody in office.
 *
 * @param id identifier of the event by which it began
 * @param position of that event, as the book has it
 * @param days first and last day in office
 * @param decision the one by which it began
 * @param leaving the event by which it ended; empty if it has no end, was recorded with it, or ended with
 *     the unit
 */
public record Term(
        String id,
        long position,
        Post post,
        Capacity capacity,
        String person,
        Validity days,
        DecisionReference decision,
        Optional<Leaving> leaving) {

    /** @param position as the book has it */
    public record Leaving(String id, long position) {}

    /** The same term, over at the latest with this day. */
    public Term untilAtMost(LocalDate last) {
        return days.to().filter(to -> !to.isAfter(last)).isPresent()
                ? this
                : new Term(
                        id,
                        position,
                        post,
                        capacity,
                        person,
                        Validity.between(days.from(), last),
                        decision,
                        Optional.empty());
    }

    Term left(Leaving event, LocalDate last) {
        return new Term(
                id,
                position,
                post,
                capacity,
                person,
                Validity.between(days.from(), last),
                decision,
                Optional.of(event));
    }

    /** Says nothing of who it is, because text forms end up in logs. */
    @Override
    public String toString() {
        return "Term[" + id + "]";
    }
}
