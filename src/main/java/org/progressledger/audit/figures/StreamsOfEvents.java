package org.progressledger.audit.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;

/** Looks up in the ledger to which stream events belong. */
public final class StreamsOfEvents {

    private final CommitLog log;

    public StreamsOfEvents(CommitLog log) {
        this.log = log;
    }

    /** The identifiers of the streams by the positions of their events. */
    public Map<Long, String> at(Collection<Long> positions) {
        Map<Long, String> streams = new HashMap<>();
        TreeSet<Long> left = new TreeSet<>(positions);
        while (!left.isEmpty()) {
            Commit commit = commitWith(left.first());
            left.headSet(commit.next())
                    .forEach(position ->
                            streams.put(position, commit.events().get((int) (position - commit.position())).stream()));
            left.headSet(commit.next()).clear();
        }
        return streams;
    }

    private Commit commitWith(long position) {
        try (CommitCursor commits = log.read(position)) {
            return commits.next();
        }
    }
}
