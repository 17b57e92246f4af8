package org.progressledger.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.progressledger.intake.sheet.UnreadableFileException;

/** The dry run: asks of every row what it would do, and keeps the answer. Records nothing in the ledger. */
final class CheckRun {

    private static final int ROWS_BETWEEN_REPORTS = 50;

    private final Map<ListKind, ListReaders> readers;
    private final UploadedLists lists;
    private final Clock clock;

    CheckRun(Map<ListKind, ListReaders> readers, UploadedLists lists, Clock clock) {
        this.readers = Map.copyOf(readers);
        this.lists = lists;
        this.clock = clock;
    }

    void run(UploadedList list, Path file, Run run) throws IOException {
        try (UploadedLists.CheckReport report = lists.report(list.id())) {
            try {
                Optional<CheckResult> result = check(list, file, run, report);
                if (result.isPresent()) {
                    report.complete(result.get());
                }
            } catch (UnreadableFileException refusal) {
                report.complete(new CheckResult(
                        clock.instant(),
                        RowCounts.NONE,
                        0,
                        List.of(),
                        Optional.of(CheckResult.FileRefusal.of(refusal))));
            }
        }
    }

    /** Empty if the run was told to stop. */
    private Optional<CheckResult> check(UploadedList list, Path file, Run run, UploadedLists.CheckReport report)
            throws IOException {
        RowCounts counts = RowCounts.NONE;
        int reported = 0;
        ProblemKind.Tally tally = new ProblemKind.Tally();
        int reportAt = ROWS_BETWEEN_REPORTS;
        try (EntryReader reader = readers.get(list.kind()).open(list, file)) {
            for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                for (LedgerCheck.Answer answer : entry.get().check()) {
                    counts = counts.plus(answer.effect());
                    reported += answer.isReported() ? 1 : 0;
                    tally.add(answer.problems());
                    for (RowProblem problem : answer.problems()) {
                        report.add(problem);
                    }
                }
                if (counts.total() >= reportAt) {
                    reportAt = counts.total() + ROWS_BETWEEN_REPORTS;
                    run.reached(reader.fractionRead(), counts.total());
                    if (run.isStopRequested()) {
                        return Optional.empty();
                    }
                }
            }
        }
        run.reached(1, counts.total());
        return Optional.of(new CheckResult(clock.instant(), counts, reported, tally.kinds(), Optional.empty()));
    }
}
