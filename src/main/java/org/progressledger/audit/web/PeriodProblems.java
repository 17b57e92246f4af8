package org.progressledger.audit.web;

import java.util.Optional;
import org.progressledger.audit.PeriodRefusal;
import org.progressledger.audit.PeriodRefusedException;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemTranslation;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A refused closing or reopening as a problem. */
@Component
class PeriodProblems implements ProblemTranslation {

    private final PeriodRecording recording;

    PeriodProblems(PeriodRecording recording) {
        this.recording = recording;
    }

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return failure instanceof PeriodRefusedException refused
                ? Optional.of(Problem.refused(
                        statusOf(refused.refusal()),
                        "period-refused",
                        refused.refusal(),
                        recording.said(refused, LocaleContextHolder.getLocale())))
                : Optional.empty();
    }

    private static HttpStatus statusOf(PeriodRefusal refusal) {
        return switch (refusal) {
            case ALREADY_CLOSED, NOT_CLOSED -> HttpStatus.CONFLICT;
            case DATE_IN_FUTURE,
                    PERIOD_NOT_OVER,
                    ENDS_BEFORE_IT_BEGINS,
                    PROVINCE_UNKNOWN,
                    BOUNDARIES_UNKNOWN,
                    POSITION_BEYOND_LEDGER -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
