package org.progressledger.correction;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;

/** What can be asked of a mass correction. */
sealed interface CorrectionBatchCommand {

    @TargetAggregateIdentifier
    CorrectionBatchId batch();

    record ProposeBatch(
            CorrectionBatchId batch, String reason, DecisionReference decision, Selection selection, Actor by)
            implements CorrectionBatchCommand {}

    /** By its proposer, before it is submitted. */
    record AddEntries(CorrectionBatchId batch, List<BatchEntry> entries, Actor by) implements CorrectionBatchCommand {}

    /** By its proposer: no entries any more. */
    record SubmitBatch(CorrectionBatchId batch, Actor by) implements CorrectionBatchCommand {}

    /**
     * By a second person.
     *
     * @param digest of what that person looked at
     */
    record ApproveBatch(CorrectionBatchId batch, String digest, Actor by) implements CorrectionBatchCommand {}

    /** By a second person. */
    record RejectBatch(CorrectionBatchId batch, String reason, Actor by) implements CorrectionBatchCommand {}

    /** By its proposer, before it is approved. */
    record WithdrawBatch(CorrectionBatchId batch, Actor by) implements CorrectionBatchCommand {}

    /** The entries must follow the last ones applied without a gap. */
    record RecordChunk(CorrectionBatchId batch, int from, EntryCounts counts, List<RefusedEntry> refused)
            implements CorrectionBatchCommand {}
}
