package org.progressledger.ledger.projection;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Reads Axon's tracked messages as recorded events. */
final class RecordedEvents {

    /** Metadata key under which the ledger's adapter hands over when the event was recorded, as an ISO instant. */
    static final String RECORDED_AT = "recordedAt";

    private RecordedEvents() {}

    static RecordedEvent of(EventMessage<?> message) {
        Object recordedAt = message.getMetaData().get(RECORDED_AT);
        if (recordedAt == null) {
            throw new IllegalStateException(
                    "Event %s at position %d lacks the metadata '%s' that the ledger adds on reading"
                            .formatted(message.getIdentifier(), position(message), RECORDED_AT));
        }
        return new RecordedEvent(
                position(message),
                Instant.parse(recordedAt.toString()),
                message.getIdentifier(),
                stream(message),
                message instanceof DomainEventMessage<?> inStream ? inStream.getSequenceNumber() : 0,
                message.getPayload(),
                message.getMetaData());
    }

    static long position(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked) {
            return tracked.trackingToken().position().orElseThrow();
        }
        throw new IllegalStateException("Event %s has no position in the ledger".formatted(message.getIdentifier()));
    }

    /** The stream also names the sequence in which dead letters are parked. */
    static String stream(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> inStream && inStream.getAggregateIdentifier() != null
                ? inStream.getAggregateIdentifier()
                : message.getIdentifier();
    }
}
