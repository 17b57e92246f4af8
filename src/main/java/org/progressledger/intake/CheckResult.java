package org.progressledger.intake;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
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
 * @param kinds what is wrong with the rows, kind by kind; none in the outcome of a check made before they were counted
 * @param refusal why the file as a whole cannot be used; then nothing is counted
 */
public record CheckResult(
        Instant checkedAt,
        RowCounts counts,
        int reported,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<ProblemKind> kinds,
        Optional<FileRefusal> refusal) {

    public CheckResult {
        kinds = List.copyOf(kinds);
    }

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
