package org.progressledger.correction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.correction.CorrectionBatchCommand.AddEntries;
import org.progressledger.correction.CorrectionBatchCommand.ApproveBatch;
import org.progressledger.correction.CorrectionBatchCommand.ProposeBatch;
import org.progressledger.correction.CorrectionBatchCommand.RejectBatch;
import org.progressledger.correction.CorrectionBatchCommand.SubmitBatch;
import org.progressledger.correction.CorrectionBatchCommand.WithdrawBatch;
import org.progressledger.correction.CorrectionBatchEvent.BatchProposed;
import org.progressledger.correction.EntryStanding.Outcome;
import org.progressledger.correction.WantedCorrection.Which;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.household.Decided;
import org.progressledger.household.HouseholdDecider;
import org.progressledger.intake.sheet.UnreadableFileException;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;

/**
 * Mass corrections from the proposal to the households: proposed, looked at without recording anything, submitted,
 * approved by a second person, applied in the background.
 */
public final class Corrections {

    /** Most entries of one request, which becomes one commit. */
    public static final int MOST_ENTRIES_AT_ONCE = 20_000;

    private static final int ENTRIES_OF_AN_EVENT = 500;

    private final RecordedStreams recorded;
    private final CorrectionIndex index;
    private final HouseholdDecider decider;
    private final PovertyRuleSets ruleSets;
    private final Preview preview;
    private final LedgerCommands commands;
    private final ApplyWorker worker;

    Corrections(
            RecordedStreams recorded,
            CorrectionIndex index,
            HouseholdDecider decider,
            PovertyRuleSets ruleSets,
            LedgerCommands commands,
            ApplyWorker worker) {
        this.recorded = recorded;
        this.index = index;
        this.decider = decider;
        this.ruleSets = ruleSets;
        this.preview = new Preview(recorded, decider);
        this.commands = commands;
        this.worker = worker;
    }

    /**
     * Begins a batch of entries that were named one by one.
     *
     * @param reason why the recognitions are wrong, in words
     * @param decision document that orders the correction
     * @throws UnusableEntriesException if any entry cannot be corrected so; then nothing is recorded
     * @throws BatchRefusedException if there are none or too many
     */
    public Recorded<CorrectionBatchId> propose(
            String reason, DecisionReference decision, List<WantedCorrection> wanted, Actor by) {
        return propose(CorrectionBatchId.random(), reason, decision, wanted, by);
    }

    /**
     * As {@link #propose(String, DecisionReference, List, Actor)}, under an identity that the caller knows again.
     *
     * @throws org.progressledger.ledger.axon.ConcurrentChangeException if it was proposed already
     */
    public Recorded<CorrectionBatchId> propose(
            CorrectionBatchId batch,
            String reason,
            DecisionReference decision,
            List<WantedCorrection> wanted,
            Actor by) {
        requireNotTooMany(wanted.size());
        List<BatchEntry> entries = preparation(batch, reason, decision).listed(wanted);
        return record(batch, reason, decision, entries, Selection.listed(), Source.NONE, by);
    }

    /**
     * Begins a batch of the rows of a spreadsheet.
     *
     * @param document decision whose recognitions are wrong; empty for the last one of each household
     * @throws UnreadableFileException if the file cannot be used as a whole
     * @throws UnusableEntriesException if any row cannot be used; then nothing is recorded
     * @throws BatchRefusedException if there are too many
     */
    public Recorded<CorrectionBatchId> propose(
            String reason,
            DecisionReference decision,
            String fileName,
            InputStream content,
            Optional<DecisionDocument> document,
            Actor by)
            throws IOException {
        CorrectionBatchId batch = CorrectionBatchId.random();
        Which which = document.<Which>map(Which.ByDecision::new).orElseGet(Which.Last::new);
        List<BatchEntry> entries = preparation(batch, reason, decision).listed(rows(content, which));
        return record(batch, reason, decision, entries, Selection.file(fileName), Source.file(fileName), by);
    }

    private List<WantedCorrection> rows(InputStream content, Which which) throws IOException {
        Path file = Files.createTempFile("corrections-", ".part");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            List<WantedCorrection> rows = EntrySheet.read(file, which, ruleSets);
            requireNotTooMany(rows.size());
            return rows;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Begins a batch of the recognitions under one decision.
     *
     * @throws BatchRefusedException if there is nothing to correct, or too much
     */
    public Recorded<CorrectionBatchId> propose(
            String reason, DecisionReference decision, Selection selection, Actor by) {
        CorrectionBatchId batch = CorrectionBatchId.random();
        Preparation.Selected selected = preparation(batch, reason, decision)
                .selected(index.under(selection.document().orElseThrow()), selection);
        requireNotTooMany(selected.entries().size());
        return record(
                batch, reason, decision, selected.entries(), selection.leavingOut(selected.leftOut()), Source.NONE, by);
    }

    private Preparation preparation(CorrectionBatchId batch, String reason, DecisionReference decision) {
        if (reason.isBlank()) {
            throw new BatchRefusedException(BatchRefusal.REASON_MISSING);
        }
        return new Preparation(recorded, decider, batch, reason, decision);
    }

    private Recorded<CorrectionBatchId> record(
            CorrectionBatchId batch,
            String reason,
            DecisionReference decision,
            List<BatchEntry> entries,
            Selection selection,
            Source source,
            Actor by) {
        return commands.record(by, source, () -> {
            commands.send(new ProposeBatch(batch, reason, decision, selection, by));
            addEach(batch, entries, by);
            return batch;
        });
    }

    /**
     * Adds entries to a batch that is not submitted.
     *
     * @throws UnusableEntriesException if any entry cannot be corrected so; then none is added
     * @throws BatchRefusedException if the batch takes no entries from this account
     */
    public Recorded<CorrectionBatchId> add(CorrectionBatchId id, List<WantedCorrection> wanted, Actor by) {
        requireNotTooMany(wanted.size());
        BatchProposed batch = batch(id).requireProposal();
        List<BatchEntry> entries =
                preparation(id, batch.reason(), batch.decision()).listed(wanted);
        return commands.record(by, Source.NONE, () -> {
            addEach(id, entries, by);
            return id;
        });
    }

    /** An event of many entries would make a long stream slow to read, one of a few a long stream. */
    private void addEach(CorrectionBatchId batch, List<BatchEntry> entries, Actor by) {
        if (entries.isEmpty()) {
            throw new BatchRefusedException(BatchRefusal.NO_ENTRIES);
        }
        for (int from = 0; from < entries.size(); from += ENTRIES_OF_AN_EVENT) {
            int to = Math.min(from + ENTRIES_OF_AN_EVENT, entries.size());
            commands.send(new AddEntries(batch, entries.subList(from, to), by));
        }
    }

    private static void requireNotTooMany(int entries) {
        if (entries > MOST_ENTRIES_AT_ONCE) {
            throw new BatchRefusedException(BatchRefusal.TOO_MANY_ENTRIES, MOST_ENTRIES_AT_ONCE);
        }
    }

    /** @throws BatchRefusedException if it has no entries, or was not proposed by this account, or is not a draft */
    public Recorded<BatchState> submit(CorrectionBatchId id, Actor by) {
        return send(new SubmitBatch(id, by), by);
    }

    /**
     * Approves a batch and starts applying it.
     *
     * @param digest of what was looked at, as {@link BatchState#digest()} says it
     * @throws BatchRefusedException if it is not for this account to decide, or the digest is another
     */
    public Recorded<BatchState> approve(CorrectionBatchId id, String digest, Actor by) {
        Recorded<BatchState> approved = send(new ApproveBatch(id, digest, by), by);
        worker.approved(id);
        return approved;
    }

    /** @throws BatchRefusedException if it is not for this account to decide */
    public Recorded<BatchState> reject(CorrectionBatchId id, String reason, Actor by) {
        return send(new RejectBatch(id, reason, by), by);
    }

    /** @throws BatchRefusedException if it was not proposed by this account or is decided already */
    public Recorded<BatchState> withdraw(CorrectionBatchId id, Actor by) {
        return send(new WithdrawBatch(id, by), by);
    }

    private Recorded<BatchState> send(CorrectionBatchCommand command, Actor by) {
        return commands.record(by, Source.NONE, () -> commands.send(command));
    }

    /** @throws BatchRefusedException if there is no such batch */
    public BatchState batch(CorrectionBatchId id) {
        BatchState state = recorded.batch(id);
        state.requireProposal();
        return state;
    }

    /**
     * Part of the entries, each with what became of it or would by what is recorded now.
     *
     * @param after number of the entry before the first
     * @throws BatchRefusedException if there is no such batch
     */
    public List<EntryStanding> entries(CorrectionBatchId id, int after, int atMost) {
        BatchState state = batch(id);
        Map<Integer, RefusedEntry> refused = recorded.refused(id);
        List<EntryStanding> standings = new ArrayList<>();
        int number = after;
        for (BatchEntry entry : recorded.entries(id, after, atMost)) {
            standings.add(standing(state, ++number, entry, Optional.ofNullable(refused.get(number))));
        }
        return standings;
    }

    private EntryStanding standing(BatchState state, int number, BatchEntry entry, Optional<RefusedEntry> refused) {
        if (number <= state.appliedThrough()) {
            return new EntryStanding(
                    number,
                    entry,
                    refused.isPresent() ? Outcome.REFUSED : Outcome.CORRECTED,
                    refused.map(RefusedEntry::refused));
        }
        if (state.status() == BatchStatus.REJECTED || state.status() == BatchStatus.WITHDRAWN) {
            return new EntryStanding(number, entry, Outcome.NOTHING, Optional.empty());
        }
        Optional<Decided.Refused> refusal = preview.refusal(state.requireProposal(), entry);
        return new EntryStanding(
                number, entry, refusal.isPresent() ? Outcome.WOULD_BE_REFUSED : Outcome.WOULD_BE_CORRECTED, refusal);
    }

    /**
     * The entries that were left out, in the order of their numbers.
     *
     * @throws BatchRefusedException if there is no such batch
     */
    public List<RefusedEntry> refused(CorrectionBatchId id) {
        batch(id);
        return List.copyOf(recorded.refused(id).values());
    }

    /**
     * What the entries that are not applied would change of the counts of a day, by what is recorded now. Reads every
     * household of the batch.
     *
     * @throws BatchRefusedException if there is no such batch
     */
    public CountEffect effect(CorrectionBatchId id, LocalDate day) {
        BatchState state = batch(id);
        return preview.effect(
                state.requireProposal(), recorded.entries(id, state.appliedThrough(), state.entries()), day);
    }
}
