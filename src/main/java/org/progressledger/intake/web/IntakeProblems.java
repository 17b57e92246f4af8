package org.progressledger.intake.web;

import java.util.Map;
import java.util.Optional;
import org.progressledger.intake.IntakeRefusedException;
import org.progressledger.intake.IntakeTexts;
import org.progressledger.intake.sheet.FileFault;
import org.progressledger.intake.sheet.UnreadableFileException;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemTranslation;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the intake refuses, as problems. */
@Component
class IntakeProblems implements ProblemTranslation {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        if (failure instanceof UnreadableFileException refusal) {
            return Optional.of(Problem.of(
                            refusal.fault() == FileFault.TOO_LARGE
                                    ? HttpStatus.CONTENT_TOO_LARGE
                                    : HttpStatus.UNPROCESSABLE_CONTENT,
                            "review-list-unusable",
                            IntakeTexts.of(refusal, LocaleContextHolder.getLocale()))
                    .with(Map.of("fault", refusal.fault().name())));
        }
        return failure instanceof IntakeRefusedException refusal
                ? Optional.of(problem(refusal.reason()))
                : Optional.empty();
    }

    private static Problem problem(IntakeRefusedException.Reason reason) {
        return switch (reason) {
            case UNKNOWN_LIST -> Problem.of(HttpStatus.NOT_FOUND, "review-list-unknown");
            case RUNNING_ALREADY -> Problem.of(HttpStatus.CONFLICT, "review-list-running");
            case NOT_CHECKED -> Problem.of(HttpStatus.CONFLICT, "review-list-not-checked");
            case FILE_GONE -> Problem.of(HttpStatus.GONE, "review-list-file-gone");
            case BUSY -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "intake-busy");
        };
    }
}
