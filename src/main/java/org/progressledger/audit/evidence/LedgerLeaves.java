package org.progressledger.audit.evidence;

import java.io.IOException;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.proof.Leaf;

/** Reads single events out of the ledger. */
record LedgerLeaves(CommitLog log) {

    /** A cursor reads ahead: up to so many events it is cheaper to read on than to begin anew. */
    private static final long FAR = 2_000;

    /** Takes events one after the other. */
    @FunctionalInterface
    interface Taker {
        void take(Leaf leaf) throws IOException;
    }

    /** Hands out the events at these positions, all of which there must be, in the order of the ledger. */
    void read(long[] sorted, Taker taker) throws IOException {
        int next = 0;
        while (next < sorted.length) {
            next = readOn(sorted, next, taker);
        }
    }

    /** Reads what lies close together; answers the place of the first position that does not. */
    private int readOn(long[] positions, int first, Taker taker) throws IOException {
        int next = first;
        try (CommitCursor commits = log.read(positions[first])) {
            Commit commit = commits.next();
            while (next < positions.length && positions[next] - commit.next() <= FAR) {
                while (positions[next] >= commit.next()) {
                    commit = commits.next();
                }
                taker.take(Leaf.of(commit, (int) (positions[next] - commit.position())));
                next++;
            }
        }
        return next;
    }
}
