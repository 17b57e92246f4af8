package org.progressledger.commune.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.commune.CriteriaEvent;
import org.progressledger.commune.TitleEvent;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;

/**
 * An entry in the history of a commune.
 *
 * @param id identifier of the event
 * @param position its place in the ledger
 * @param recordedAt when it became known
 * @param actor who recorded it
 * @param source file, sheet and row that it was read from, in this order; empty if it was entered by hand
 * @param event a {@link CriteriaEvent} or a {@link TitleEvent}
 * @param withdrawnBy identifier of the event that took it back as a mistake
 */
public record TimelineEntry(
        String id,
        long position,
        Instant recordedAt,
        Optional<Actor> actor,
        Optional<String> source,
        Object event,
        Optional<String> withdrawnBy) {

    public LocalDate effectiveOn() {
        return event instanceof CriteriaEvent criteria ? criteria.effectiveOn() : ((TitleEvent) event).effectiveOn();
    }

    public DecisionReference decision() {
        return event instanceof CriteriaEvent criteria ? criteria.decision() : ((TitleEvent) event).decision();
    }

    /** Name of the event's class, such as {@code TitleGranted}. */
    public String kind() {
        return event.getClass().getSimpleName();
    }
}
