package org.progressledger.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.progressledger.intake.sheet.FileFault;
import org.progressledger.intake.sheet.UnreadableFileException;

/**
 * Outcome of a dry run.
 *
 * @param checkedAt when it ended
 * @param counts what the rows would do
 * @param reported rows that would be recorded and that somebody should look at
 * @param refusal why the file as a whole cannot be used; then nothing is counted
 */
public record CheckResult(Instant checkedAt, RowCounts counts, int reported, Optional<FileRefusal> refusal) {

    /**
     * Why a file cannot be used.
     *
     * @param details what the message names
     */
    public record FileRefusal(FileFault fault, List<String> details) {

        public FileRefusal {
            details = List.copyOf(details);
        }

        static FileRefusal of(UnreadableFileException refusal) {
            return new FileRefusal(refusal.fault(), refusal.details());
        }

        public UnreadableFileException exception() {
            return new UnreadableFileException(fault, details.toArray(String[]::new));
        }
    }
}
