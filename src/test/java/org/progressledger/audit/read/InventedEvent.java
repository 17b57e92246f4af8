package org.progressledger.audit.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.facts.DatedEvent;
import org.progressledger.facts.DatedEvent.Kind;
import org.progressledger.facts.DatedEvent.Where;
import org.progressledger.facts.DatedEvents;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.shared.UnitId;

/** Events of a feature that is only in these tests. */
sealed interface InventedEvent {

    EventCatalogue CATALOGUE = new EventCatalogue("invented", InventedEvent.class);
    DatedEvents<InventedEvent> DATES = new DatedEvents<>(InventedEvent.class, InventedEvent::dated);

    LocalDate effectiveOn();

    Kind kind();

    /** What it is about lies in a unit from its day on. */
    record Moved(LocalDate effectiveOn, Kind kind, UnitId unit) implements InventedEvent {}

    /** Something happened where what it is about lies. */
    record Stayed(LocalDate effectiveOn, Kind kind) implements InventedEvent {}

    /** Something happened in units. */
    record Named(LocalDate effectiveOn, Kind kind, List<UnitId> units) implements InventedEvent {}

    private static DatedEvent dated(InventedEvent event) {
        Where where = new Where.Staying();
        if (event instanceof Moved moved) {
            where = new Where.Moving(moved.unit());
        } else if (event instanceof Named named) {
            where = new Where.Units(named.units());
        }
        return new DatedEvent(event.effectiveOn(), event.kind(), where, Optional.empty());
    }

    /** An event on the way into a ledger. */
    record Recorded(String stream, Instant at, String actor, Optional<String> file, InventedEvent event) {}
}
