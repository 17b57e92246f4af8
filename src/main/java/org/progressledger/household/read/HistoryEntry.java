package org.progressledger.household.read;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.projection.RecordedEvent;

/**
 * An event of a household as its document keeps it.
 *
 * @param type simple name of the event's class
 * @param payload JSON text
 * @param metadata who recorded it and from where, by the keys of {@link EventMetadata}
 */
record HistoryEntry(
        String id, long position, Instant recordedAt, String type, String payload, Map<String, String> metadata) {

    static HistoryEntry of(RecordedEvent event) {
        Map<String, String> metadata = new HashMap<>();
        for (String key : EventPayload.METADATA) {
            Object value = event.metadata().get(key);
            if (value != null) {
                metadata.put(key, value.toString());
            }
        }
        return new HistoryEntry(
                event.id(),
                event.position(),
                event.recordedAt(),
                event.payload().getClass().getSimpleName(),
                EventPayload.write((HouseholdEvent) event.payload()),
                Map.copyOf(metadata));
    }

    HouseholdEvent event() {
        return EventPayload.read(type, payload);
    }
}
