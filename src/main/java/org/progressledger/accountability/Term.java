package org.progressledger.accountability;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Validity;

/**
 * Somebody in office.
 *
 * @param id identifier of the event by which it began
 * @param days first and last day in office
 * @param decision the one by which it began
 * @param leaving identifier of the event by which it ended; empty if it has no end, was recorded with it, or ended with
 *     the unit
 */
public record Term(
        String id,
        Post post,
        Capacity capacity,
        String person,
        Validity days,
        DecisionReference decision,
        Optional<String> leaving) {

    /** The same term, over at the latest with this day. */
    public Term untilAtMost(LocalDate last) {
        return days.to().filter(to -> !to.isAfter(last)).isPresent()
                ? this
                : new Term(id, post, capacity, person, Validity.between(days.from(), last), decision, Optional.empty());
    }

    Term left(String event, LocalDate last) {
        return new Term(id, post, capacity, person, Validity.between(days.from(), last), decision, Optional.of(event));
    }

    /** Says nothing of who it is, because text forms end up in logs. */
    @Override
    public String toString() {
        return "Term[" + id + "]";
    }
}
