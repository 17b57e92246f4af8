package org.progressledger.ledger.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.progressledger.ledger.log.Commit;
import org.progressledger.ledger.log.LedgerEvent;

/**
 * One event with all that is stored of it and of its commit: what one leaf of the tree stands for.
 *
 * @param position position of the event in the log, which is the index of its leaf
 * @param commitPosition position of the commit's first event
 * @param commitEvents how many events the commit has
 * @param commitId the id that the writer gave the commit
 * @param recordedAt ledger time, cut to the millisecond
 */
public record Leaf(
        long position, long commitPosition, int commitEvents, UUID commitId, Instant recordedAt, LedgerEvent event) {

    public Leaf {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
        if (commitPosition < 0 || position < commitPosition || position >= commitPosition + commitEvents) {
            throw new MalformedProofException("Position %d is not in a commit of %d events from %d"
                    .formatted(position, commitEvents, commitPosition));
        }
    }

    /** @param index number of the event in its commit, from 0 */
    public static Leaf of(Commit commit, int index) {
        return new Leaf(
                commit.position() + index,
                commit.position(),
                commit.events().size(),
                commit.commitId(),
                commit.recordedAt(),
                commit.events().get(index));
    }
}
