package org.progressledger.territory;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;

/**
 * When events of streams were recorded. A stream does not say it: its commit is found by halving the positions, once, and
 * remembered, because a commit never changes and a territory has few.
 */
final class Recordings {

    private final CommitLog log;
    private final Map<String, NavigableMap<Long, Recording>> found = new ConcurrentHashMap<>();

    Recordings(CommitLog log) {
        this.log = log;
    }

    /**
     * A commit that recorded events of a stream.
     *
     * @param at ledger time
     * @param first sequence of the first event of the stream in it
     * @param last sequence of the last one
     * @param positions of its events in the ledger, by sequence
     */
    record Recording(Instant at, long first, long last, Map<Long, Long> positions) {}

    /** The commit of a recorded event. */
    Recording of(String stream, long sequence) {
        NavigableMap<Long, Recording> ofStream = found.computeIfAbsent(stream, none -> new ConcurrentSkipListMap<>());
        return Optional.ofNullable(ofStream.floorEntry(sequence))
                .map(Map.Entry::getValue)
                .filter(recording -> recording.last() >= sequence)
                .orElseGet(() -> {
                    Recording recording = find(stream, sequence);
                    ofStream.put(recording.first(), recording);
                    return recording;
                });
    }

    private Recording find(String stream, long sequence) {
        long low = 0;
        long high = log.head().next();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (log.lastSequence(stream, middle).orElse(-1) >= sequence) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return recording(stream, commitWith(low - 1));
    }

    private Commit commitWith(long position) {
        try (CommitCursor cursor = log.read(position)) {
            return cursor.next();
        }
    }

    private static Recording recording(String stream, Commit commit) {
        NavigableMap<Long, Long> positions = new TreeMap<>();
        for (int place = 0; place < commit.events().size(); place++) {
            LedgerEvent event = commit.events().get(place);
            if (event.stream().equals(stream)) {
                positions.put(event.sequence(), commit.position() + place);
            }
        }
        return new Recording(commit.recordedAt(), positions.firstKey(), positions.lastKey(), Map.copyOf(positions));
    }
}
