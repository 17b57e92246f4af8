package org.progressledger.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.intake.ApplyState;
import org.progressledger.intake.CheckResult;
import org.progressledger.intake.IntakeTexts;
import org.progressledger.intake.ListKind;
import org.progressledger.intake.ProblemCode;
import org.progressledger.intake.ProblemKind;
import org.progressledger.intake.Progress;
import org.progressledger.intake.ReviewListStatus;
import org.progressledger.intake.RowCounts;
import org.progressledger.intake.Severity;

/**
 * A list as programs see it.
 *
 * @param id SHA-256 of the file
 * @param size in bytes
 * @param kind what kind of list it is
 * @param ruleSet key of the criteria set that was chosen for rows that name none
 * @param check outcome of the last dry run
 * @param applied how far the list is applied; empty before the first chunk
 * @param progress of the check or apply that runs now
 */
record ReviewListAnswer(
        String id,
        String fileName,
        long size,
        Instant receivedAt,
        ListKind kind,
        Optional<String> ruleSet,
        ReviewListStatus.Phase phase,
        Optional<Check> check,
        Optional<Applied> applied,
        Optional<Running> progress) {

    /**
     * @param reported rows that would be recorded and that somebody should look at
     * @param problems what is wrong with the rows, kind by kind
     * @param unusable why the file as a whole cannot be used
     */
    record Check(
            Instant checkedAt,
            RowCounts counts,
            int rows,
            int reported,
            List<Problems> problems,
            Optional<Unusable> unusable) {

        static Check of(CheckResult result, Locale reader) {
            return new Check(
                    result.checkedAt(),
                    result.counts(),
                    result.counts().total(),
                    result.reported(),
                    result.kinds().stream().map(Problems::of).toList(),
                    result.refusal()
                            .map(refusal ->
                                    new Unusable(refusal.fault().name(), IntakeTexts.of(refusal.exception(), reader))));
        }
    }

    /**
     * @param count how many there are; a row can have several
     * @param firstRow where the first of them stands
     */
    record Problems(ProblemCode code, Severity severity, int count, int firstRow) {

        static Problems of(ProblemKind kind) {
            return new Problems(
                    kind.first().code(),
                    kind.first().severity(),
                    kind.count(),
                    kind.first().row());
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
                status.list().kind(),
                status.list().ruleSet(),
                status.phase(),
                status.check().map(result -> Check.of(result, reader)),
                Optional.of(status.applied()).filter(ApplyState::isStarted).map(Applied::of),
                status.progress().map(Running::of));
    }
}
