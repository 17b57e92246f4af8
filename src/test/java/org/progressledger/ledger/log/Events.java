package org.progressledger.ledger.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Makes events and reads logs for tests. */
public final class Events {

    public static final Instant STAMP = Instant.parse("2026-03-02T08:15:30.123Z");

    private Events() {}

    public static LedgerEvent event(String stream, long sequence) {
        return event(UUID.randomUUID().toString(), stream, sequence, STAMP);
    }

    public static LedgerEvent event(String stream, long sequence, Instant at) {
        return event(UUID.randomUUID().toString(), stream, sequence, at);
    }

    public static LedgerEvent event(String id, String stream, long sequence, Instant at) {
        return event(id, stream, sequence, at, "{\"status\":\"POOR\"}");
    }

    public static LedgerEvent event(String id, String stream, long sequence, Instant at, String payload) {
        return new LedgerEvent(
                id, stream, sequence, "household", "household.StatusRecognised", "", at, "{\"actor\":\"a\"}", payload);
    }

    /** Events of one stream with consecutive sequences. */
    public static LedgerEvent[] events(String stream, long firstSequence, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> event(stream, firstSequence + index))
                .toArray(LedgerEvent[]::new);
    }

    public static Commit commit(long position, LedgerEvent... events) {
        return commit(position, STAMP, events);
    }

    public static Commit commit(long position, Instant recordedAt, LedgerEvent... events) {
        return new Commit(position, UUID.randomUUID(), recordedAt, List.of(events));
    }

    public static List<Commit> readFrom(CommitLog log, long position) {
        List<Commit> commits = new ArrayList<>();
        try (CommitCursor cursor = log.read(position)) {
            cursor.forEachRemaining(commits::add);
        }
        return commits;
    }
}
