package org.progressledger.ledger.log;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * All events of one unit of work, stored or refused together.
 *
 * @param position position of the first event; positions count events from 0 without a hole
 * @param commitId set by the writer, to recognise its own commit after a lost reply
 * @param recordedAt ledger time, cut to the millisecond, never before that of the commit before it
 * @param events 1 to {@value CommitLog#MAXIMUM_EVENTS} events
 */
public record Commit(long position, UUID commitId, Instant recordedAt, List<LedgerEvent> events) {

    /** Room that a stored commit takes beside its events. */
    private static final int BYTES_BESIDE_EVENTS = 256;

    public Commit {
        events = List.copyOf(events);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
        if (position < 0 || events.isEmpty() || events.size() > CommitLog.MAXIMUM_EVENTS) {
            throw new IllegalArgumentException(
                    "A commit holds 1 to %d events from a position of 0 or more, not %d from %d"
                            .formatted(CommitLog.MAXIMUM_EVENTS, events.size(), position));
        }
    }

    /** Position of the first event of the commit that follows this one. */
    public long next() {
        return position + events.size();
    }

    /**
     * Every store asks before it stores: what it keeps is read back as it was given, and has an entry in the tree.
     *
     * @throws UnstorableEventException if a name is too long, or a text has no UTF-8
     */
    public void requireStorable() {
        events.forEach(LedgerEvent::requireStorable);
    }

    /** Bytes that a commit of these events takes at most when stored. */
    public static long bytes(List<LedgerEvent> events) {
        return BYTES_BESIDE_EVENTS
                + events.stream().mapToLong(LedgerEvent::bytes).sum();
    }
}
