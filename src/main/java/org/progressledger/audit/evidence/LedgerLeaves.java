package org.progressledger.audit.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.proof.Leaf;

/** Reads single events out of the ledger. */
record LedgerLeaves(CommitLog log) {

    /** A cursor reads ahead: up to so many events it is cheaper to read on than to begin anew. */
    private static final long FAR = 2_000;

    /** The events at these positions, all of which there must be. */
    Map<Long, Leaf> at(Collection<Long> positions) {
        Map<Long, Leaf> leaves = new HashMap<>();
        read(positions, leaf -> leaves.put(leaf.position(), leaf));
        return leaves;
    }

    /** Hands out the events at these positions in the order of the ledger. */
    void read(Collection<Long> positions, Consumer<Leaf> taker) {
        long[] sorted = positions.stream().mapToLong(Long::longValue).sorted().toArray();
        int next = 0;
        while (next < sorted.length) {
            next = readOn(sorted, next, taker);
        }
    }

    /** Reads what lies close together; answers the place of the first position that does not. */
    private int readOn(long[] positions, int first, Consumer<Leaf> taker) {
        int next = first;
        try (CommitCursor commits = log.read(positions[first])) {
            Commit commit = commits.next();
            while (next < positions.length && positions[next] - commit.next() <= FAR) {
                while (positions[next] >= commit.next()) {
                    commit = commits.next();
                }
                taker.accept(Leaf.of(commit, (int) (positions[next] - commit.position())));
                next++;
            }
        }
        return next;
    }
}
