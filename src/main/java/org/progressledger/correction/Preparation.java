package org.progressledger.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.correction.CorrectionIndex.RecordedRecognition;
import org.progressledger.correction.Selection.Remedy;
import org.progressledger.correction.UnusableEntry.Why.ByTheBook;
import org.progressledger.correction.WantedCorrection.Which;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.household.Decided;
import org.progressledger.household.HouseholdDecider;
import org.progressledger.household.Recognition;
import org.progressledger.household.RefusalReason;
import org.progressledger.household.Residence;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.DecisionReference;

/** Makes entries of what somebody wants corrected: asks of each what stands now and whether it could be corrected so. */
final class Preparation {

    private final RecordedStreams recorded;
    private final HouseholdDecider decider;
    private final CorrectionBatchId batch;
    private final String reason;
    private final DecisionReference decision;

    Preparation(
            RecordedStreams recorded,
            HouseholdDecider decider,
            CorrectionBatchId batch,
            String reason,
            DecisionReference decision) {
        this.recorded = recorded;
        this.decider = decider;
        this.batch = batch;
        this.reason = reason;
        this.decision = decision;
    }

    /** @throws UnusableEntriesException if any of it cannot be corrected so */
    List<BatchEntry> listed(List<WantedCorrection> wanted) {
        List<BatchEntry> entries = new ArrayList<>();
        List<UnusableEntry> unusable = new ArrayList<>();
        for (WantedCorrection correction : wanted) {
            HouseholdBook book = recorded.household(correction.household());
            Optional<BatchEntry> entry =
                    find(book, correction.which()).map(recognition -> entry(correction, recognition));
            Optional<Decided.Refused> refused =
                    entry.map(found -> refusal(book, found)).orElseGet(() -> Optional.of(notFound(book, correction)));
            refused.ifPresentOrElse(
                    because -> unusable.add(new UnusableEntry(
                            correction.place(), correction.household().code(), new ByTheBook(because))),
                    () -> entries.add(entry.orElseThrow()));
        }
        if (!unusable.isEmpty()) {
            throw new UnusableEntriesException(unusable);
        }
        return entries;
    }

    private static Optional<Recognition> find(HouseholdBook book, Which which) {
        if (which instanceof Which.ByEvent event) {
            return book.state().recognition(event.id());
        }
        if (which instanceof Which.ByDecision named) {
            return book.state()
                    .standing()
                    .filter(recognition -> named.document().is(recognition.decision()))
                    .reduce((earlier, later) -> later);
        }
        return book.state()
                .standing()
                .filter(recognition -> recognition.owner() == RuleSetOwner.NATIONAL)
                .reduce((earlier, later) -> later);
    }

    private static Decided.Refused notFound(HouseholdBook book, WantedCorrection correction) {
        if (!book.state().isRegistered()) {
            return new Decided.Refused(
                    RefusalReason.NOT_REGISTERED, List.of(correction.household().code()));
        }
        String named = correction.which() instanceof Which.ByEvent event
                ? event.id()
                : correction.which() instanceof Which.ByDecision decided
                        ? decided.document().number()
                        : correction.household().code();
        return new Decided.Refused(RefusalReason.NO_SUCH_RECOGNITION, List.of(named));
    }

    private static BatchEntry entry(WantedCorrection correction, Recognition recognition) {
        return new BatchEntry(
                correction.household(),
                recognition.eventId(),
                recognition.current().orElse(recognition.recorded()),
                recognition.effectiveOn(),
                correction.right(),
                correction.otherDay());
    }

    private Optional<Decided.Refused> refusal(HouseholdBook book, BatchEntry entry) {
        return Optional.of(decider.decide(book.state(), entry.command(batch, reason, decision)))
                .filter(Decided.Refused.class::isInstance)
                .map(Decided.Refused.class::cast);
    }

    /** Entries of a selection, without what is right already or cannot be corrected so. */
    Selected selected(Stream<RecordedRecognition> recognitions, Selection selection) {
        List<BatchEntry> entries = new ArrayList<>();
        int[] leftOut = {0};
        recognitions.forEach(found -> {
            HouseholdBook book = recorded.household(found.household());
            Recognition recognition = book.state().recognition(found.eventId()).orElseThrow();
            if (livesIn(book, recognition, selection)) {
                remedied(book, found, recognition, selection)
                        .filter(entry -> refusal(book, entry).isEmpty())
                        .ifPresentOrElse(entries::add, () -> leftOut[0]++);
            }
        });
        return new Selected(entries, leftOut[0]);
    }

    /** @param leftOut recognitions of which no entry was made */
    record Selected(List<BatchEntry> entries, int leftOut) {}

    private static boolean livesIn(HouseholdBook book, Recognition recognition, Selection selection) {
        return selection.unit().isEmpty()
                || book.state()
                        .residenceOn(recognition.effectiveOn())
                        .map(Residence::unit)
                        .equals(selection.unit());
    }

    private static Optional<BatchEntry> remedied(
            HouseholdBook book, RecordedRecognition found, Recognition recognition, Selection selection) {
        if (recognition.isWithdrawn()) {
            return Optional.empty();
        }
        Remedy remedy = selection.remedy().orElseThrow();
        PovertyClass stands = recognition.current().orElseThrow();
        Optional<PovertyClass> right = switch (remedy) {
            case WITHDRAW -> Optional.empty();
            case RECOMPUTED_CLASS -> book.recomputedOtherwise(found.eventId());
            case OTHER_DAY -> Optional.of(stands);
        };
        if (remedy != Remedy.WITHDRAW && right.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BatchEntry(
                found.household(), found.eventId(), stands, recognition.effectiveOn(), right, selection.otherDay()));
    }
}
