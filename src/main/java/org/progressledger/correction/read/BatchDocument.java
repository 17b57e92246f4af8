package org.progressledger.correction.read;

import java.time.Instant;
import org.progressledger.correction.BatchStatus;
import org.progressledger.correction.CorrectionBatchEvent;
import org.progressledger.correction.CorrectionBatchEvent.BatchApplied;
import org.progressledger.correction.CorrectionBatchEvent.BatchApproved;
import org.progressledger.correction.CorrectionBatchEvent.BatchProposed;
import org.progressledger.correction.CorrectionBatchEvent.BatchRejected;
import org.progressledger.correction.CorrectionBatchEvent.BatchSubmitted;
import org.progressledger.correction.CorrectionBatchEvent.BatchWithdrawn;
import org.progressledger.correction.CorrectionBatchEvent.ChunkApplied;
import org.progressledger.correction.CorrectionBatchEvent.EntriesAdded;
import org.progressledger.ledger.projection.FoldedDocument;
import org.progressledger.ledger.projection.RecordedEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A mass correction in the list of all.
 *
 * @param id UUID of the batch
 * @param position position of its proposal
 * @param decision number of the document that orders it
 * @param proposer account that proposed it
 * @param appliedThrough number of the last entry applied
 */
@Document
record BatchDocument(
        @Id String id,
        long position,
        Instant proposedAt,
        BatchStatus status,
        String reason,
        String decision,
        String proposer,
        int entries,
        int appliedThrough)
        implements FoldedDocument {

    static BatchDocument beginning(RecordedEvent recorded, BatchProposed proposed) {
        return new BatchDocument(
                proposed.batch().value().toString(),
                recorded.position(),
                recorded.recordedAt(),
                BatchStatus.DRAFT,
                proposed.reason(),
                proposed.decision().number(),
                proposed.by().name(),
                0,
                0);
    }

    BatchDocument after(CorrectionBatchEvent event) {
        if (event instanceof EntriesAdded added) {
            return with(status, entries + added.entries().size(), appliedThrough);
        }
        if (event instanceof ChunkApplied chunk) {
            return with(status, entries, chunk.to());
        }
        return with(statusAfter(event), entries, appliedThrough);
    }

    private BatchStatus statusAfter(CorrectionBatchEvent event) {
        if (event instanceof BatchSubmitted) {
            return BatchStatus.SUBMITTED;
        }
        if (event instanceof BatchApproved) {
            return BatchStatus.APPROVED;
        }
        if (event instanceof BatchRejected) {
            return BatchStatus.REJECTED;
        }
        if (event instanceof BatchWithdrawn) {
            return BatchStatus.WITHDRAWN;
        }
        return event instanceof BatchApplied ? BatchStatus.APPLIED : status;
    }

    private BatchDocument with(BatchStatus next, int count, int through) {
        return new BatchDocument(id, position, proposedAt, next, reason, decision, proposer, count, through);
    }
}
