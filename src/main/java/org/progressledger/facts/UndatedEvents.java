package org.progressledger.facts;

/**
 * Events that have no effective day, concern no administrative unit, or repeat what another event of their commit says.
 *
 * @param events an event, or a sealed interface of events
 * @param reason why none of them is an entry of its own
 */
public record UndatedEvents(Class<?> events, String reason) {

    public boolean contain(Class<?> payloadType) {
        return events.isAssignableFrom(payloadType);
    }
}
