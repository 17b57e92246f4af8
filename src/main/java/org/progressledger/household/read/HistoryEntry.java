package org.progressledger.household.read;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdState;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.projection.RecordedEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event of a household. Its document keeps it as one line of JSON text in UTF-8, which folding passes on unread; as a
 * string, text with Vietnamese letters would take twice the memory.
 *
 * @param metadata who recorded it and from where, by the keys of {@link EventMetadata}
 * @param type simple name of the event's class
 */
record HistoryEntry(
        String id, long position, Instant recordedAt, Map<String, String> metadata, String type, HouseholdEvent event) {

    private static final List<String> METADATA = List.of(
            EventMetadata.ACTOR,
            EventMetadata.ROLE,
            EventMetadata.SOURCE_FILE,
            EventMetadata.SOURCE_SHEET,
            EventMetadata.SOURCE_ROW);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, ObjectReader> READERS =
            leaves(HouseholdEvent.class).collect(Collectors.toUnmodifiableMap(Class::getSimpleName, readerOf()));

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(HistoryEntry::leaves)
                : Stream.of(type);
    }

    private static Function<Class<?>, ObjectReader> readerOf() {
        return MAPPER::readerFor;
    }

    static HistoryEntry of(RecordedEvent recorded) {
        Map<String, String> metadata = new TreeMap<>();
        for (String key : METADATA) {
            Object value = recorded.metadata().get(key);
            if (value != null) {
                metadata.put(key, value.toString());
            }
        }
        HouseholdEvent event = (HouseholdEvent) recorded.payload();
        return new HistoryEntry(
                recorded.id(),
                recorded.position(),
                recorded.recordedAt(),
                metadata,
                event.getClass().getSimpleName(),
                event);
    }

    /** The state of a household after these events. */
    static HouseholdState folded(Iterable<HistoryEntry> entries) {
        HouseholdState state = HouseholdState.unknown();
        for (HistoryEntry entry : entries) {
            state = state.after(entry.id(), entry.event());
        }
        return state;
    }

    Binary line() {
        return new Binary(MAPPER.writeValueAsBytes(this));
    }

    static HistoryEntry read(Binary line) {
        JsonNode stored = MAPPER.readTree(line.getData());
        Map<String, String> metadata = new TreeMap<>();
        stored.get("metadata")
                .propertyStream()
                .forEach(value -> metadata.put(value.getKey(), value.getValue().asString()));
        String type = stored.get("type").asString();
        return new HistoryEntry(
                stored.get("id").asString(),
                stored.get("position").asLong(),
                Instant.parse(stored.get("recordedAt").asString()),
                metadata,
                type,
                READERS.get(type).readValue(stored.get("event")));
    }
}
