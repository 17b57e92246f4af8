package org.progressledger.correction;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.progressledger.correction.CorrectionBatchEvent.BatchApplied;
import org.progressledger.correction.CorrectionBatchEvent.BatchApproved;
import org.progressledger.correction.CorrectionBatchEvent.BatchProposed;
import org.progressledger.correction.CorrectionBatchEvent.BatchRejected;
import org.progressledger.correction.CorrectionBatchEvent.BatchSubmitted;
import org.progressledger.correction.CorrectionBatchEvent.BatchWithdrawn;
import org.progressledger.correction.CorrectionBatchEvent.ChunkApplied;
import org.progressledger.correction.CorrectionBatchEvent.EntriesAdded;
import org.progressledger.shared.Actor;

/**
 * A mass correction by its events so far.
 *
 * @param proposal how it began; empty if there is no such batch
 * @param decider who approved or rejected it
 * @param rejection why it was rejected
 * @param entries how many it has
 * @param digest over all of it so far; the empty text before its proposal
 * @param recognitions identifiers of the recognitions that its entries correct, while it still takes entries
 * @param appliedThrough number of the last entry applied
 * @param counts what became of the entries applied
 */
public record BatchState(
        BatchStatus status,
        Optional<BatchProposed> proposal,
        Optional<Actor> decider,
        Optional<String> rejection,
        int entries,
        String digest,
        Set<String> recognitions,
        int appliedThrough,
        EntryCounts counts) {

    static final BatchState UNKNOWN = new BatchState(
            BatchStatus.DRAFT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            "",
            Set.of(),
            0,
            EntryCounts.NONE);

    BatchState after(CorrectionBatchEvent event) {
        if (event instanceof BatchProposed proposed) {
            return new BatchState(
                    BatchStatus.DRAFT,
                    Optional.of(proposed),
                    decider,
                    rejection,
                    0,
                    BatchDigest.of(proposed.batch(), proposed.reason(), proposed.decision()),
                    recognitions,
                    0,
                    counts);
        }
        if (event instanceof EntriesAdded added) {
            return with(added.entries());
        }
        if (event instanceof BatchSubmitted) {
            return in(BatchStatus.SUBMITTED, decider, rejection);
        }
        if (event instanceof BatchApproved approved) {
            return in(BatchStatus.APPROVED, Optional.of(approved.by()), rejection);
        }
        if (event instanceof BatchRejected rejected) {
            return in(BatchStatus.REJECTED, Optional.of(rejected.by()), Optional.of(rejected.reason()));
        }
        if (event instanceof BatchWithdrawn) {
            return in(BatchStatus.WITHDRAWN, decider, rejection);
        }
        if (event instanceof ChunkApplied chunk) {
            return applied(status, chunk.to(), counts.plus(chunk.counts()));
        }
        return applied(BatchStatus.APPLIED, appliedThrough, ((BatchApplied) event).counts());
    }

    private BatchState with(List<BatchEntry> added) {
        Set<String> more = new TreeSet<>(recognitions);
        String chain = digest;
        for (BatchEntry entry : added) {
            more.add(entry.corrects());
            chain = BatchDigest.with(chain, entry);
        }
        return new BatchState(
                status,
                proposal,
                decider,
                rejection,
                entries + added.size(),
                chain,
                Collections.unmodifiableSet(more),
                appliedThrough,
                counts);
    }

    /** Once it is closed for entries, nobody asks for the recognitions any more. */
    private BatchState in(BatchStatus next, Optional<Actor> by, Optional<String> why) {
        return new BatchState(next, proposal, by, why, entries, digest, Set.of(), appliedThrough, counts);
    }

    private BatchState applied(BatchStatus next, int through, EntryCounts sum) {
        return new BatchState(next, proposal, decider, rejection, entries, digest, recognitions, through, sum);
    }

    /** @throws BatchRefusedException if there is no such batch */
    public BatchProposed requireProposal() {
        return proposal.orElseThrow(() -> new BatchRefusedException(BatchRefusal.UNKNOWN_BATCH));
    }
}
