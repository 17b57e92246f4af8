package org.progressledger.ledger.projection;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Events before the position of a basis are parked as dead letters, so an answer on it would be another one after they were
 * retried. On a basis up to the first of them answers are complete.
 */
public class EventsLackingException extends RuntimeException {

    private static final int MOST_NAMED = 5;

    private final String projection;
    private final SortedMap<Long, String> lacking;

    private EventsLackingException(String projection, SortedMap<Long, String> lacking) {
        super("The projection '%s' could not fold %d events, the first at position %d: mend the cause and retry them"
                .formatted(projection, lacking.size(), lacking.firstKey()));
        this.projection = projection;
        this.lacking = Collections.unmodifiableSortedMap(new TreeMap<>(lacking));
    }

    /**
     * Lets pass if nothing is lacking.
     *
     * @param lacking streams of the events by position
     */
    public static void requireNone(String projection, SortedMap<Long, String> lacking) {
        if (!lacking.isEmpty()) {
            throw new EventsLackingException(projection, lacking);
        }
    }

    public String projection() {
        return projection;
    }

    /** How many events are lacking. */
    public int events() {
        return lacking.size();
    }

    /** Position of the first of them. */
    public long first() {
        return lacking.firstKey();
    }

    /** Some of their streams, the first to lack an event first. */
    public List<String> streams() {
        return lacking.values().stream().distinct().limit(MOST_NAMED).toList();
    }
}
