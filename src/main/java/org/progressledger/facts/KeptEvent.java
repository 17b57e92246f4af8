package org.progressledger.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.shared.Actor;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as a read model keeps it to tell what happened: one line of JSON text, which folding passes on unread.
 *
 * @param metadata who recorded it and from where, by the keys of {@link EventMetadata}
 * @param type simple name of the event's class
 * @param event the event as JSON text; {@link KeptEventReader} reads it
 */
public record KeptEvent(
        String id, long position, Instant recordedAt, Map<String, String> metadata, String type, String event) {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final List<String> METADATA = List.of(
            EventMetadata.ACTOR,
            EventMetadata.ROLE,
            EventMetadata.SOURCE_FILE,
            EventMetadata.SOURCE_SHEET,
            EventMetadata.SOURCE_ROW);
    private static final ObjectReader LINES = MAPPER.readerFor(KeptEvent.class);

    static KeptEvent of(RecordedEvent recorded) {
        Map<String, String> metadata = new TreeMap<>();
        for (String key : METADATA) {
            Object value = recorded.metadata().get(key);
            if (value != null) {
                metadata.put(key, value.toString());
            }
        }
        return new KeptEvent(
                recorded.id(),
                recorded.position(),
                recorded.recordedAt(),
                metadata,
                recorded.payload().getClass().getSimpleName(),
                MAPPER.writeValueAsString(recorded.payload()));
    }

    static KeptEvent read(String text) {
        return LINES.readValue(text);
    }

    String text() {
        return MAPPER.writeValueAsString(this);
    }

    /** Who recorded it. */
    public Optional<Actor> actor() {
        return Optional.ofNullable(metadata.get(EventMetadata.ACTOR))
                .map(name -> new Actor(name, metadata.getOrDefault(EventMetadata.ROLE, "")));
    }

    /** File, sheet and row that it was read from, in this order; empty if it was entered by hand. */
    public Optional<String> source() {
        String source = Stream.of(EventMetadata.SOURCE_FILE, EventMetadata.SOURCE_SHEET, EventMetadata.SOURCE_ROW)
                .flatMap(key -> Stream.ofNullable(metadata.get(key)))
                .collect(Collectors.joining(", "));
        return Optional.of(source).filter(text -> !text.isEmpty());
    }
}
