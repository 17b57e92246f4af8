package org.progressledger.intake.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.intake.ApplyState;
import org.progressledger.intake.CheckResult;
import org.progressledger.intake.IntakeTexts;
import org.progressledger.intake.Progress;
import org.progressledger.intake.ReviewListStatus;
import org.progressledger.intake.RowCounts;

/**
 * A list as programs see it.
 *
 * @param id SHA-256 of the file
 * @param size in bytes
 * @param check outcome of the last dry run
 * @param applied how far the list is applied; empty before the first chunk
 * @param progress of the check or apply that runs now
 */
record ReviewListAnswer(
        String id,
        String fileName,
        long size,
        Instant receivedAt,
        ReviewListStatus.Phase phase,
        Optional<Check> check,
        Optional<Applied> applied,
        Optional<Running> progress) {

    /**
     * @param reported rows that would be recorded and that somebody should look at
     * @param unusable why the file as a whole cannot be used
     */
    record Check(Instant checkedAt, RowCounts counts, int rows, int reported, Optional<Unusable> unusable) {

        static Check of(CheckResult result, Locale reader) {
            return new Check(
                    result.checkedAt(),
                    result.counts(),
                    result.counts().total(),
                    result.reported(),
                    result.refusal()
                            .map(refusal ->
                                    new Unusable(refusal.fault().name(), IntakeTexts.of(refusal.exception(), reader))));
        }
    }

    record Unusable(String fault, String message) {}

    /** @param appliedThrough households of the file that are applied */
    record Applied(int rows, int appliedThrough, RowCounts counts) {

        static Applied of(ApplyState state) {
            return new Applied(state.rows(), state.appliedThrough(), state.counts());
        }
    }

    /** @param remainingSeconds how long the rest will take at this rate */
    record Running(int percent, int rows, long rowsPerSecond, long remainingSeconds) {

        static Running of(Progress progress) {
            return new Running(
                    progress.percent(),
                    progress.rows(),
                    progress.rowsPerSecond(),
                    progress.remaining().toSeconds());
        }
    }

    static ReviewListAnswer of(ReviewListStatus status, Locale reader) {
        return new ReviewListAnswer(
                status.list().id().hash(),
                status.list().fileName(),
                status.list().size(),
                status.list().receivedAt(),
                status.phase(),
                status.check().map(result -> Check.of(result, reader)),
                Optional.of(status.applied()).filter(ApplyState::isStarted).map(Applied::of),
                status.progress().map(Running::of));
    }
}
