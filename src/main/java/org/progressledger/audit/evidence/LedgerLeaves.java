package org.progressledger.audit.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.proof.Leaf;

/** Reads single events out of the ledger, each commit once. */
record LedgerLeaves(CommitLog log) {

    /** The events at these positions, all of which there must be. */
    Map<Long, Leaf> at(Collection<Long> positions) {
        Map<Long, Leaf> leaves = new HashMap<>();
        NavigableSet<Long> left = new TreeSet<>(positions);
        while (!left.isEmpty()) {
            Commit commit = commitWith(left.first());
            NavigableSet<Long> inCommit = left.headSet(commit.next(), false);
            inCommit.forEach(position -> leaves.put(position, Leaf.of(commit, (int) (position - commit.position()))));
            inCommit.clear();
        }
        return leaves;
    }

    private Commit commitWith(long position) {
        try (CommitCursor commits = log.read(position)) {
            return commits.next();
        }
    }
}
