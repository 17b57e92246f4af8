package org.progressledger.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.household.Decided;
import org.progressledger.household.HouseholdRefusedException;
import org.progressledger.intake.ReviewListCommand.RecordRows;
import org.progressledger.intake.ReviewListCommand.StartApplying;
import org.progressledger.intake.ReviewListEvent.RefusedRow;
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

    private final ReviewListReaders readers;
    private final LedgerCommands commands;

    ApplyRun(ReviewListReaders readers, LedgerCommands commands) {
        this.readers = readers;
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
        List<ReadRow> waiting = new ArrayList<>();
        try (ReviewListReader reader = readers.open(file)) {
            while (!state.isComplete() && !run.isStopRequested()) {
                fill(waiting, reader, state.appliedThrough());
                if (waiting.isEmpty()) {
                    throw new IllegalStateException("%s ends after row %d, but %d rows were checked: check it again"
                            .formatted(list.id(), state.appliedThrough(), rows));
                }
                state = commands.recordPersistently(actor, source, () -> apply(list.id(), source, waiting))
                        .answer();
                int through = state.appliedThrough();
                waiting.removeIf(row -> row.ordinal() <= through);
                run.applied(state);
                run.reached((double) through / rows, through - before);
            }
        }
        return state;
    }

    private static void fill(List<ReadRow> waiting, ReviewListReader reader, int appliedThrough) {
        while (waiting.size() < CHUNK_ROWS) {
            Optional<ReadRow> row = reader.next();
            if (row.isEmpty()) {
                return;
            }
            if (row.get().ordinal() > appliedThrough) {
                waiting.add(row.get());
            }
        }
    }

    private ApplyState apply(ReviewListId list, Source source, List<ReadRow> waiting) {
        RowCounts counts = RowCounts.NONE;
        List<RefusedRow> refused = new ArrayList<>();
        int events = 0;
        for (ReadRow row : waiting) {
            RowOutcome outcome = record(row, source);
            counts = counts.plus(outcome.effect());
            events += outcome.events();
            if (outcome.effect() == RowEffect.REFUSED) {
                refused.add(new RefusedRow(row.place().sheet(), row.place().number(), outcome.reasons()));
            }
            if (events >= CHUNK_EVENTS) {
                break;
            }
        }
        int from = waiting.get(0).ordinal();
        return commands.send(new RecordRows(list, from, from + counts.total() - 1, counts, refused));
    }

    private record RowOutcome(RowEffect effect, int events, List<ProblemCode> reasons) {

        static RowOutcome refused(List<ProblemCode> reasons) {
            return new RowOutcome(RowEffect.REFUSED, 0, reasons);
        }

        static RowOutcome of(Decided decided) {
            int events = decided instanceof Decided.Events happened
                    ? happened.events().size()
                    : 0;
            return new RowOutcome(RowEffect.of(decided), events, List.of());
        }
    }

    private RowOutcome record(ReadRow row, Source file) {
        if (row.review().isEmpty()) {
            return RowOutcome.refused(row.problems().stream()
                    .map(RowProblem::code)
                    .filter(code -> code.severity() == Severity.REFUSED)
                    .distinct()
                    .toList());
        }
        Source sheet =
                row.place().sheet().isEmpty() ? file : file.sheet(row.place().sheet());
        try {
            return RowOutcome.of(
                    commands.send(row.review().get(), sheet.row(row.place().number())));
        } catch (HouseholdRefusedException refusal) {
            return RowOutcome.refused(List.of(ProblemCode.LEDGER_REFUSES));
        }
    }
}
