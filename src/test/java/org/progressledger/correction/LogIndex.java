package org.progressledger.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.household.HouseholdId;
import org.progressledger.ledger.log.CommitCursor;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerEvent;

/** Finds by reading the whole log, in the stored text of the events. */
final class LogIndex implements CorrectionIndex {

    private final CommitLog log;
    private final boolean resumes;

    /** @param resumes whether it names the batches that are to be applied */
    LogIndex(CommitLog log, boolean resumes) {
        this.log = log;
        this.resumes = resumes;
    }

    @Override
    public Stream<RecordedRecognition> under(DecisionDocument document) {
        List<RecordedRecognition> found = new ArrayList<>();
        each(event -> {
            if (event.type().equals("household.StatusRecognised")
                    && event.payload().contains("\"" + document.number() + "\"")
                    && event.payload().contains("\"" + document.date() + "\"")) {
                found.add(new RecordedRecognition(
                        HouseholdId.of(event.stream().substring("household:".length())), event.id()));
            }
        });
        return found.stream();
    }

    @Override
    public List<CorrectionBatchId> approved() {
        Set<String> approved = new TreeSet<>();
        if (resumes) {
            each(event -> {
                if (event.type().equals("correction-batch.BatchApproved")) {
                    approved.add(event.stream());
                } else if (event.type().equals("correction-batch.BatchApplied")) {
                    approved.remove(event.stream());
                }
            });
        }
        return approved.stream()
                .map(stream -> new CorrectionBatchId(UUID.fromString(stream.substring("correction-batch:".length()))))
                .toList();
    }

    private void each(Consumer<LedgerEvent> receiver) {
        try (CommitCursor commits = log.read(0)) {
            while (commits.hasNext()) {
                commits.next().events().forEach(receiver);
            }
        }
    }
}
