package org.progressledger.household.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.ledger.axon.EventMetadata;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The text of an event inside a document of this read model. */
final class EventPayload {

    /** What of an event's metadata the timeline shows. */
    static final List<String> METADATA = List.of(
            EventMetadata.ACTOR,
            EventMetadata.ROLE,
            EventMetadata.SOURCE_FILE,
            EventMetadata.SOURCE_SHEET,
            EventMetadata.SOURCE_ROW);

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, ObjectReader> READERS = Arrays.stream(
                    HouseholdEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, readerOf()));

    private EventPayload() {}

    private static Function<Class<?>, ObjectReader> readerOf() {
        return MAPPER::readerFor;
    }

    static String write(HouseholdEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    static HouseholdEvent read(String type, String payload) {
        ObjectReader reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalStateException(
                    "A household's document holds an event of type " + type + ", which is not known: rebuild it");
        }
        return reader.readValue(payload);
    }
}
