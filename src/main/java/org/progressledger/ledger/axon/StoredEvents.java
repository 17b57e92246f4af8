package org.progressledger.ledger.axon;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.progressledger.ledger.log.LedgerEvent;

/** The two forms of one event: Axon's message and what the log keeps. */
final class StoredEvents {

    /** Streams of events outside an aggregate begin so, each event in a stream of its own. */
    private static final String APPLICATION_STREAM = "event:";

    private static final String NO_AGGREGATE = "";

    private StoredEvents() {}

    static LedgerEvent toLog(EventMessage<?> event, Serializer serializer) {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        SerializedObject<String> metadata = event.serializeMetaData(serializer, String.class);
        String stream = APPLICATION_STREAM + event.getIdentifier();
        long sequence = 0;
        String aggregate = NO_AGGREGATE;
        if (event instanceof DomainEventMessage<?> domainEvent) {
            stream = domainEvent.getAggregateIdentifier();
            sequence = domainEvent.getSequenceNumber();
            aggregate = domainEvent.getType();
            if (aggregate == null || aggregate.isEmpty()) {
                throw new IllegalArgumentException("The aggregate of event %s has no type: name it in @Aggregate(type)"
                        .formatted(event.getIdentifier()));
            }
        }
        String revision = payload.getType().getRevision();
        return new LedgerEvent(
                event.getIdentifier(),
                stream,
                sequence,
                aggregate,
                payload.getType().getName(),
                revision == null ? "" : revision,
                event.getTimestamp(),
                metadata.getData(),
                payload.getData());
    }

    static DomainEventData<String> domainEvent(LedgerEvent event) {
        return new DomainEvent(event, event.metadata());
    }

    /** @param metadata JSON text to give instead of the stored one */
    static TrackedEventData<String> trackedEvent(LedgerEvent event, String metadata, long position) {
        GlobalSequenceTrackingToken token = new GlobalSequenceTrackingToken(position);
        return event.aggregate().equals(NO_AGGREGATE)
                ? new ApplicationEvent(event, metadata, token)
                : new TrackedDomainEventData<>(token, new DomainEvent(event, metadata));
    }

    /** The metadata with the ledger time of the commit, without reading the JSON. */
    static String metadataWithRecordedAt(LedgerEvent event, Instant recordedAt) {
        String members = event.metadata().substring(0, event.metadata().lastIndexOf('}'));
        String comma = members.endsWith("{") ? "" : ",";
        return members + comma + '"' + EventMetadata.RECORDED_AT + "\":\"" + recordedAt + "\"}";
    }

    private static SerializedObject<String> payload(LedgerEvent event) {
        String revision = event.revision().isEmpty() ? null : event.revision();
        return new SimpleSerializedObject<>(event.payload(), String.class, event.type(), revision);
    }

    private record DomainEvent(LedgerEvent event, String metadata) implements DomainEventData<String> {

        @Override
        public String getType() {
            return event.aggregate();
        }

        @Override
        public String getAggregateIdentifier() {
            return event.stream();
        }

        @Override
        public long getSequenceNumber() {
            return event.sequence();
        }

        @Override
        public String getEventIdentifier() {
            return event.id();
        }

        @Override
        public Instant getTimestamp() {
            return event.at();
        }

        @Override
        public SerializedObject<String> getMetaData() {
            return new SerializedMetaData<>(metadata, String.class);
        }

        @Override
        public SerializedObject<String> getPayload() {
            return payload(event);
        }
    }

    private record ApplicationEvent(LedgerEvent event, String metadata, GlobalSequenceTrackingToken trackingToken)
            implements TrackedEventData<String> {

        @Override
        public String getEventIdentifier() {
            return event.id();
        }

        @Override
        public Instant getTimestamp() {
            return event.at();
        }

        @Override
        public SerializedObject<String> getMetaData() {
            return new SerializedMetaData<>(metadata, String.class);
        }

        @Override
        public SerializedObject<String> getPayload() {
            return payload(event);
        }
    }
}
