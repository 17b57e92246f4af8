package org.progressledger.accountability.web;

import java.util.Optional;
import org.progressledger.accountability.HeadRefusal;
import org.progressledger.accountability.HeadRefusedException;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemTranslation;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A refused entry as a problem. */
@Component
class HeadProblems implements ProblemTranslation {

    private final HeadRecording recording;

    HeadProblems(HeadRecording recording) {
        this.recording = recording;
    }

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return failure instanceof HeadRefusedException refused
                ? Optional.of(Problem.refused(
                        statusOf(refused.refusal()),
                        "head-refused",
                        refused.refusal(),
                        recording.said(refused, LocaleContextHolder.getLocale())))
                : Optional.empty();
    }

    private static HttpStatus statusOf(HeadRefusal refusal) {
        return switch (refusal) {
            case NO_SUCH_ENTRY, NOBODY_IN_OFFICE -> HttpStatus.NOT_FOUND;
            case TERMS_OVERLAP -> HttpStatus.CONFLICT;
            case DATE_IN_FUTURE, UNIT_NOT_IN_FORCE, ENDS_BEFORE_IT_BEGINS -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
