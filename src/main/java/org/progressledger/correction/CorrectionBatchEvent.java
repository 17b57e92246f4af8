package org.progressledger.correction;

import java.util.List;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;

/**
 * What can happen to a mass correction. Who did it stands in the event and not only in its metadata, because the rule
 * that two persons are needed is decided by it. What has landed never changes meaning.
 */
public sealed interface CorrectionBatchEvent {

    CorrectionBatchId batch();

    /**
     * Somebody began a batch. Always its first event.
     *
     * @param reason why the recognitions are wrong, in words; becomes the reason of every correction
     * @param decision document that orders the correction; becomes the decision of every correction
     * @param selection how its entries were chosen
     */
    record BatchProposed(
            CorrectionBatchId batch, String reason, DecisionReference decision, Selection selection, Actor by)
            implements CorrectionBatchEvent {}

    /**
     * Entries were added to a batch that is not submitted.
     *
     * @param from number of the first of them, from 1
     */
    record EntriesAdded(CorrectionBatchId batch, int from, List<BatchEntry> entries, Actor by)
            implements CorrectionBatchEvent {

        public EntriesAdded {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The batch is closed for entries and waits for a second person.
     *
     * @param entries how many it has
     * @param digest SHA-256 chain over all of it, 64 hexadecimal digits
     */
    record BatchSubmitted(CorrectionBatchId batch, int entries, String digest, Actor by)
            implements CorrectionBatchEvent {}

    /**
     * A second person approved it: from here on it is applied.
     *
     * @param digest of what that person looked at
     */
    record BatchApproved(CorrectionBatchId batch, String digest, Actor by) implements CorrectionBatchEvent {}

    /** A second person rejected it. */
    record BatchRejected(CorrectionBatchId batch, String reason, Actor by) implements CorrectionBatchEvent {}

    /** Its proposer took it back before it was approved. */
    record BatchWithdrawn(CorrectionBatchId batch, Actor by) implements CorrectionBatchEvent {}

    /**
     * A chunk of entries was applied. Stands in the same commit as the corrections of the chunk.
     *
     * @param from number of its first entry, from 1
     * @param to number of its last
     * @param counts what became of the entries; the sum is {@code to - from + 1}
     * @param refused the entries that were left out and why
     */
    record ChunkApplied(CorrectionBatchId batch, int from, int to, EntryCounts counts, List<RefusedEntry> refused)
            implements CorrectionBatchEvent {

        public ChunkApplied {
            refused = List.copyOf(refused);
        }
    }

    /**
     * The last entry was applied.
     *
     * @param counts what became of all entries
     */
    record BatchApplied(CorrectionBatchId batch, EntryCounts counts) implements CorrectionBatchEvent {}
}
