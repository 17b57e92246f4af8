package org.progressledger.facts;

import java.util.function.Function;

/**
 * Says of every event below one type which day and which units it is about. A feature contributes one bean of this type
 * for each family of its events that has days and units, and an {@link UndatedEvents} for each that has not; a test fails
 * for an event that stands in neither.
 *
 * @param events an event, or a sealed interface of events
 */
public record DatedEvents<E>(Class<E> events, Function<E, DatedEvent> reading) {

    public boolean contain(Class<?> payloadType) {
        return events.isAssignableFrom(payloadType);
    }

    /** @throws ClassCastException if it is none of these events */
    public DatedEvent read(Object event) {
        return reading.apply(events.cast(event));
    }
}
