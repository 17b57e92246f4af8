package org.progressledger.commune.read;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.commune.CriteriaEvent;
import org.progressledger.commune.TitleEvent;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.projection.RecordedEvent;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event in the book of a commune. Its document keeps it as one line of JSON text, which folding passes on unread.
 *
 * @param metadata who recorded it and from where, by the keys of {@link EventMetadata}
 * @param type simple name of the event's class
 * @param event the event as JSON text
 */
record BookLine(String id, long position, Instant recordedAt, Map<String, String> metadata, String type, String event) {

    private static final List<String> METADATA = List.of(
            EventMetadata.ACTOR,
            EventMetadata.ROLE,
            EventMetadata.SOURCE_FILE,
            EventMetadata.SOURCE_SHEET,
            EventMetadata.SOURCE_ROW);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectReader LINES = MAPPER.readerFor(BookLine.class);
    private static final Map<String, ObjectReader> READERS = Stream.of(CriteriaEvent.class, TitleEvent.class)
            .flatMap(BookLine::leaves)
            .distinct()
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> MAPPER.readerFor(type)));

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(BookLine::leaves)
                : Stream.of(type);
    }

    static BookLine of(RecordedEvent recorded) {
        Map<String, String> metadata = new TreeMap<>();
        for (String key : METADATA) {
            Object value = recorded.metadata().get(key);
            if (value != null) {
                metadata.put(key, value.toString());
            }
        }
        return new BookLine(
                recorded.id(),
                recorded.position(),
                recorded.recordedAt(),
                metadata,
                recorded.payload().getClass().getSimpleName(),
                MAPPER.writeValueAsString(recorded.payload()));
    }

    String text() {
        return MAPPER.writeValueAsString(this);
    }

    static BookLine read(String text) {
        return LINES.readValue(text);
    }

    /** A {@link CriteriaEvent} or a {@link TitleEvent}. */
    Object payload() {
        return READERS.get(type).readValue(event);
    }
}
