package org.progressledger.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.intake.Entry.Outcome;
import org.progressledger.intake.ReviewListCommand.RecordRows;
import org.progressledger.intake.ReviewListCommand.StartApplying;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;

/**
 * Records a list chunk by chunk. A chunk is one commit: what its rows change and how far the list is with it. Therefore a
 * run that was cut off anywhere goes on with the first row that is not recorded.
 */
final class ApplyRun {

    static final int CHUNK_ROWS = 100;

    /** A row makes at most a handful of events; ended here, a chunk stays below what a commit may hold. */
    private static final int CHUNK_EVENTS = 950;

    private final Map<ListKind, ListReaders> readers;
    private final LedgerCommands commands;

    ApplyRun(Map<ListKind, ListReaders> readers, LedgerCommands commands) {
        this.readers = Map.copyOf(readers);
        this.commands = commands;
    }

    /**
     * Applies what is not applied yet, until the end or until the run is told to stop.
     *
     * @return how far the list is applied
     * @throws RowsOutOfOrderException if somebody else applies the same list
     */
    ApplyState run(UploadedList list, int rows, Path file, Actor actor, Run run) {
        Source source = Source.file(list.fileName());
        ApplyState state = commands.recordPersistently(
                        actor,
                        source,
                        () -> commands.<ApplyState>send(new StartApplying(list.id(), list.fileName(), rows)))
                .answer();
        run.applied(state);
        int before = state.appliedThrough();
        List<Entry> waiting = new ArrayList<>();
        try (EntryReader reader = readers.get(list.kind()).open(list, file)) {
            while (!state.isComplete() && !run.isStopRequested()) {
                fill(waiting, reader, state.appliedThrough());
                if (waiting.isEmpty()) {
                    throw new IllegalStateException("%s ends after row %d, but %d rows were checked: check it again"
                            .formatted(list.id(), state.appliedThrough(), rows));
                }
                state = commands.recordPersistently(actor, source, () -> apply(list.id(), source, waiting))
                        .answer();
                int through = state.appliedThrough();
                waiting.removeIf(entry -> entry.to() <= through);
                run.applied(state);
                run.reached((double) through / rows, through - before);
            }
        }
        return state;
    }

    private static void fill(List<Entry> waiting, EntryReader reader, int appliedThrough) {
        while (waiting.stream().mapToInt(Entry::rows).sum() < CHUNK_ROWS) {
            Optional<Entry> entry = reader.next();
            if (entry.isEmpty()) {
                return;
            }
            if (entry.get().from() > appliedThrough) {
                waiting.add(entry.get());
            }
        }
    }

    private ApplyState apply(ReviewListId list, Source file, List<Entry> waiting) {
        Outcome chunk = Outcome.NONE;
        for (Entry entry : waiting) {
            chunk = chunk.plus(entry.record(file));
            if (chunk.events() >= CHUNK_EVENTS) {
                break;
            }
        }
        int from = waiting.get(0).from();
        return commands.send(
                new RecordRows(list, from, from + chunk.counts().total() - 1, chunk.counts(), chunk.refused()));
    }
}
