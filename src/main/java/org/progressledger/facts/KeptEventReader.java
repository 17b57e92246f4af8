package org.progressledger.facts;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectReader;

/** Reads the events of some sealed interfaces from where a read model keeps them. */
public final class KeptEventReader {

    private final Map<String, ObjectReader> readers;

    /** @param sealedEvents sealed interfaces; no two events below them have the same simple name */
    public KeptEventReader(Class<?>... sealedEvents) {
        this.readers = Arrays.stream(sealedEvents)
                .flatMap(KeptEventReader::leaves)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, KeptEvent.MAPPER::readerFor));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(KeptEventReader::leaves)
                : Stream.of(type);
    }

    /** The event itself. */
    public <E> E read(KeptEvent kept) {
        return readers.get(kept.type()).readValue(kept.event());
    }
}
