package org.progressledger.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.progressledger.intake.sheet.UnreadableFileException;

/** The dry run: asks of every row what it would do, and keeps the answer. Records nothing in the ledger. */
final class CheckRun {

    private static final int ROWS_BETWEEN_REPORTS = 50;

    private final ReviewListReaders readers;
    private final LedgerCheck check;
    private final UploadedLists lists;
    private final Clock clock;

    CheckRun(ReviewListReaders readers, LedgerCheck check, UploadedLists lists, Clock clock) {
        this.readers = readers;
        this.check = check;
        this.lists = lists;
        this.clock = clock;
    }

    void run(ReviewListId id, Path file, Run run) throws IOException {
        try (UploadedLists.CheckReport report = lists.report(id)) {
            try {
                Optional<CheckResult> result = check(file, run, report);
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
    private Optional<CheckResult> check(Path file, Run run, UploadedLists.CheckReport report) throws IOException {
        RowCounts counts = RowCounts.NONE;
        int reported = 0;
        ProblemKind.Tally tally = new ProblemKind.Tally();
        try (ReviewListReader reader = readers.open(file)) {
            for (Optional<ReadRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                LedgerCheck.Answer answer = check.check(row.get());
                counts = counts.plus(answer.effect());
                reported += answer.effect() != RowEffect.REFUSED
                                && !answer.problems().isEmpty()
                        ? 1
                        : 0;
                tally.add(answer.problems());
                for (RowProblem problem : answer.problems()) {
                    report.add(problem);
                }
                if (counts.total() % ROWS_BETWEEN_REPORTS == 0) {
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
