package org.progressledger.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.progressledger.correction.CorrectionBatchCommand.RecordChunk;
import org.progressledger.correction.CorrectionBatchEvent.BatchProposed;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.household.HouseholdRefusedException;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;

/**
 * Applies an approved batch chunk by chunk. A chunk is one commit: the corrections of its households and how far the
 * batch is with them. Therefore a run that was cut off anywhere goes on with the first entry that is not applied.
 */
final class ApplyRun {

    /** An entry makes one event, so a chunk stays far below what a commit may hold. */
    static final int CHUNK_ENTRIES = 100;

    private final RecordedStreams recorded;
    private final LedgerCommands commands;
    private final int chunkEntries;

    /** @param chunkEntries entries of one commit */
    ApplyRun(RecordedStreams recorded, LedgerCommands commands, int chunkEntries) {
        this.recorded = recorded;
        this.commands = commands;
        this.chunkEntries = chunkEntries;
    }

    /**
     * Applies what is not applied yet, until the end or until told to stop. Does nothing to a batch that is not approved.
     *
     * @return how far the batch is applied
     * @throws EntriesOutOfOrderException if somebody else applies the same batch
     */
    BatchState run(CorrectionBatchId id, BooleanSupplier stopped) {
        BatchState state = recorded.batch(id);
        if (state.status() != BatchStatus.APPROVED) {
            return state;
        }
        BatchProposed batch = state.requireProposal();
        Actor approver = state.decider().orElseThrow();
        List<BatchEntry> entries = recorded.entries(id, state.appliedThrough(), state.entries());
        int done = state.appliedThrough();
        while (state.status() == BatchStatus.APPROVED && !stopped.getAsBoolean()) {
            int through = state.appliedThrough();
            List<BatchEntry> chunk =
                    entries.subList(through - done, Math.min(through - done + chunkEntries, entries.size()));
            state = commands.recordPersistently(approver, Source.NONE, () -> apply(batch, through + 1, chunk))
                    .answer();
        }
        return state;
    }

    private BatchState apply(BatchProposed batch, int from, List<BatchEntry> chunk) {
        List<RefusedEntry> refused = new ArrayList<>();
        for (int index = 0; index < chunk.size(); index++) {
            BatchEntry entry = chunk.get(index);
            try {
                commands.send(entry.command(batch.batch(), batch.reason(), batch.decision()));
            } catch (HouseholdRefusedException refusal) {
                refused.add(RefusedEntry.of(from + index, entry, refusal.refused()));
            }
        }
        return commands.send(new RecordChunk(
                batch.batch(), from, new EntryCounts(chunk.size() - refused.size(), refused.size()), refused));
    }
}
