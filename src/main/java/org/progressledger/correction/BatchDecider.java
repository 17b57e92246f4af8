package org.progressledger.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.progressledger.correction.CorrectionBatchCommand.AddEntries;
import org.progressledger.correction.CorrectionBatchCommand.ApproveBatch;
import org.progressledger.correction.CorrectionBatchCommand.ProposeBatch;
import org.progressledger.correction.CorrectionBatchCommand.RecordChunk;
import org.progressledger.correction.CorrectionBatchCommand.RejectBatch;
import org.progressledger.correction.CorrectionBatchCommand.SubmitBatch;
import org.progressledger.correction.CorrectionBatchCommand.WithdrawBatch;
import org.progressledger.correction.CorrectionBatchEvent.BatchApplied;
import org.progressledger.correction.CorrectionBatchEvent.BatchApproved;
import org.progressledger.correction.CorrectionBatchEvent.BatchProposed;
import org.progressledger.correction.CorrectionBatchEvent.BatchRejected;
import org.progressledger.correction.CorrectionBatchEvent.BatchSubmitted;
import org.progressledger.correction.CorrectionBatchEvent.BatchWithdrawn;
import org.progressledger.correction.CorrectionBatchEvent.ChunkApplied;
import org.progressledger.correction.CorrectionBatchEvent.EntriesAdded;
import org.progressledger.shared.Actor;

/** Decides what a command does to a mass correction: the rules of two persons, and of entries one after the other. */
final class BatchDecider {

    /** More than any province corrects at once, and as many as a draft can remember. */
    static final int MOST_ENTRIES = 100_000;

    /** Role that approves and rejects. */
    static final String DECISION_MAKER = "DECISION_MAKER";

    private BatchDecider() {}

    /** @throws BatchRefusedException if a rule is against it */
    static List<CorrectionBatchEvent> decide(BatchState state, CorrectionBatchCommand command) {
        if (command instanceof ProposeBatch proposal) {
            return propose(proposal);
        }
        BatchProposed proposed = state.requireProposal();
        if (command instanceof AddEntries addition) {
            return add(state, proposed, addition);
        }
        if (command instanceof SubmitBatch submission) {
            return submit(state, proposed, submission);
        }
        if (command instanceof ApproveBatch approval) {
            requireSecondPerson(state, proposed, approval.by());
            require(approval.digest().equals(state.digest()), BatchRefusal.OTHER_DIGEST);
            return List.of(new BatchApproved(approval.batch(), approval.digest(), approval.by()));
        }
        if (command instanceof RejectBatch rejection) {
            requireSecondPerson(state, proposed, rejection.by());
            require(!rejection.reason().isBlank(), BatchRefusal.REASON_MISSING);
            return List.of(new BatchRejected(rejection.batch(), rejection.reason(), rejection.by()));
        }
        if (command instanceof WithdrawBatch withdrawal) {
            requireProposer(proposed, withdrawal.by());
            require(state.status().isOpen(), BatchRefusal.DECIDED_ALREADY);
            return List.of(new BatchWithdrawn(withdrawal.batch(), withdrawal.by()));
        }
        return record(state, (RecordChunk) command);
    }

    private static List<CorrectionBatchEvent> propose(ProposeBatch proposal) {
        require(!proposal.reason().isBlank(), BatchRefusal.REASON_MISSING);
        return List.of(new BatchProposed(
                proposal.batch(), proposal.reason(), proposal.decision(), proposal.selection(), proposal.by()));
    }

    private static List<CorrectionBatchEvent> add(BatchState state, BatchProposed proposed, AddEntries addition) {
        requireProposer(proposed, addition.by());
        require(state.status() == BatchStatus.DRAFT, BatchRefusal.CLOSED_FOR_ENTRIES);
        require(!addition.entries().isEmpty(), BatchRefusal.NO_ENTRIES);
        require(
                state.entries() + addition.entries().size() <= MOST_ENTRIES,
                BatchRefusal.TOO_MANY_ENTRIES,
                MOST_ENTRIES);
        Set<String> recognitions = new HashSet<>(state.recognitions());
        for (BatchEntry entry : addition.entries()) {
            require(
                    recognitions.add(entry.corrects()),
                    BatchRefusal.RECOGNITION_TWICE,
                    entry.household().code());
        }
        return List.of(new EntriesAdded(addition.batch(), state.entries() + 1, addition.entries(), addition.by()));
    }

    private static List<CorrectionBatchEvent> submit(BatchState state, BatchProposed proposed, SubmitBatch submission) {
        requireProposer(proposed, submission.by());
        require(state.status() == BatchStatus.DRAFT, BatchRefusal.CLOSED_FOR_ENTRIES);
        require(state.entries() > 0, BatchRefusal.NO_ENTRIES);
        return List.of(new BatchSubmitted(submission.batch(), state.entries(), state.digest(), submission.by()));
    }

    private static List<CorrectionBatchEvent> record(BatchState state, RecordChunk chunk) {
        if (state.status() != BatchStatus.APPROVED || chunk.from() != state.appliedThrough() + 1) {
            throw new EntriesOutOfOrderException(chunk.batch(), state.appliedThrough(), chunk.from());
        }
        int to = chunk.from() + chunk.counts().total() - 1;
        List<CorrectionBatchEvent> events = new ArrayList<>();
        events.add(new ChunkApplied(chunk.batch(), chunk.from(), to, chunk.counts(), chunk.refused()));
        if (to == state.entries()) {
            events.add(new BatchApplied(chunk.batch(), state.counts().plus(chunk.counts())));
        }
        return events;
    }

    private static void requireProposer(BatchProposed proposed, Actor by) {
        require(
                proposed.by().name().equals(by.name()),
                BatchRefusal.ANOTHER_PROPOSER,
                proposed.by().name());
    }

    /** The account counts, not the role: who holds two roles is still one person. */
    private static void requireSecondPerson(BatchState state, BatchProposed proposed, Actor by) {
        require(by.role().equals(DECISION_MAKER), BatchRefusal.NOT_A_DECISION_MAKER);
        require(!proposed.by().name().equals(by.name()), BatchRefusal.SAME_PERSON);
        require(state.status() != BatchStatus.DRAFT, BatchRefusal.NOT_SUBMITTED);
        require(state.status() == BatchStatus.SUBMITTED, BatchRefusal.DECIDED_ALREADY);
    }

    private static void require(boolean held, BatchRefusal otherwise, Object... arguments) {
        if (!held) {
            throw new BatchRefusedException(otherwise, arguments);
        }
    }
}
