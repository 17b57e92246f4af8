package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.household.HelpEvent.HelperAssigned;
import org.progressledger.shared.DecisionReference;

/**
 * Somebody looks after a household.
 *
 * @param eventId identifier of the event that assigned
 * @param from first day
 * @param until last day as it was set
 * @param end first day on which it no longer holds because it was cut short; empty if it was not
 */
public record Assignment(
        String eventId,
        PersonInCharge helper,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<LocalDate> end,
        DecisionReference decision) {

    static Assignment of(String eventId, HelperAssigned assigned) {
        return new Assignment(
                eventId,
                assigned.helper(),
                assigned.effectiveOn(),
                assigned.until(),
                Optional.empty(),
                assigned.decision());
    }

    Assignment endingBefore(LocalDate day) {
        return end.filter(known -> !known.isAfter(day)).isPresent()
                ? this
                : new Assignment(eventId, helper, from, until, Optional.of(day), decision);
    }

    /** The last day on which it holds; empty while no end is known. */
    public Optional<LocalDate> last() {
        Optional<LocalDate> cut = end.map(day -> day.minusDays(1));
        return cut.isPresent() && until.isPresent()
                ? Optional.of(cut.get().isBefore(until.get()) ? cut.get() : until.get())
                : cut.or(() -> until);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && last().filter(day::isAfter).isEmpty();
    }

    /** Whether there is any day on which it holds: not if it was cut short before it began. */
    public boolean everHolds() {
        return last().filter(from::isAfter).isEmpty();
    }

    /** Whether there is a day on which both hold. */
    boolean overlaps(LocalDate otherFrom, Optional<LocalDate> otherLast) {
        return everHolds()
                && otherLast.filter(from::isAfter).isEmpty()
                && last().filter(otherFrom::isAfter).isEmpty();
    }

    boolean isAsRecorded(HelperAssigned assigned) {
        return helper.equals(assigned.helper())
                && from.equals(assigned.effectiveOn())
                && until.equals(assigned.until())
                && decision.equals(assigned.decision());
    }

    boolean isReleased() {
        return end.isPresent();
    }
}
