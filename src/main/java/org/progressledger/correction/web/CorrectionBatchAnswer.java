package org.progressledger.correction.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.progressledger.correction.BatchState;
import org.progressledger.correction.BatchStatus;
import org.progressledger.correction.CorrectionBatchEvent.BatchProposed;
import org.progressledger.correction.EntryCounts;
import org.progressledger.correction.EntryStanding;
import org.progressledger.correction.RefusedEntry;
import org.progressledger.correction.Selection;
import org.progressledger.household.RefusalText;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;

/**
 * A mass correction as programs see it.
 *
 * @param digest over all of it, to be named by an approval
 * @param decidedBy who approved or rejected it
 * @param rejection why it was rejected
 * @param appliedThrough number of the last entry applied
 * @param counts what became of the entries applied
 * @param position number of events in the ledger up to and including those of the request; absent in answers to queries
 */
record CorrectionBatchAnswer(
        UUID id,
        BatchStatus status,
        String reason,
        DecisionReference decision,
        Selection selection,
        Actor proposedBy,
        Optional<Actor> decidedBy,
        Optional<String> rejection,
        int entries,
        String digest,
        int appliedThrough,
        EntryCounts counts,
        Optional<Long> position) {

    static CorrectionBatchAnswer of(BatchState state, Optional<Long> position) {
        BatchProposed proposal = state.requireProposal();
        return new CorrectionBatchAnswer(
                proposal.batch().value(),
                state.status(),
                proposal.reason(),
                proposal.decision(),
                proposal.selection(),
                proposal.by(),
                state.decider(),
                state.rejection(),
                state.entries(),
                state.digest(),
                state.appliedThrough(),
                state.counts(),
                position);
    }

    /** @param next value of {@code after} for the next page; absent on the last */
    record Entries(List<Entry> entries, Optional<Integer> next) {}

    /**
     * @param corrects identifier of the recognition's event
     * @param seen class that stood when the entry was proposed
     * @param right class that should have been recognised; absent: withdrawn
     * @param refusal why the household refused it, or would now
     */
    record Entry(
            int number,
            String household,
            String corrects,
            PovertyClass seen,
            LocalDate seenFrom,
            Optional<PovertyClass> right,
            Optional<LocalDate> otherDay,
            EntryStanding.Outcome outcome,
            Optional<String> refusal) {

        static Entry of(EntryStanding standing, Locale reader) {
            return new Entry(
                    standing.number(),
                    standing.entry().household().code(),
                    standing.entry().corrects(),
                    standing.entry().seen(),
                    standing.entry().seenFrom(),
                    standing.entry().right(),
                    standing.entry().otherDay(),
                    standing.outcome(),
                    standing.refusal().map(refused -> RefusalText.of(refused, reader)));
        }
    }

    /** An entry that was left out. */
    record Refusal(int number, String household, String reason, String message) {

        static Refusal of(RefusedEntry entry, Locale reader) {
            return new Refusal(
                    entry.entry(),
                    entry.household().code(),
                    entry.reason().name(),
                    RefusalText.of(entry.refused(), reader));
        }
    }
}
