package org.progressledger.household.web;

import java.util.Optional;
import org.progressledger.household.HouseholdRefusedException;
import org.progressledger.household.RefusalReason;
import org.progressledger.household.RefusalText;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemTranslation;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A refused command as a problem: the rule's own sentence, and the reason as a code. */
@Component
class HouseholdProblems implements ProblemTranslation {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        if (!(failure instanceof HouseholdRefusedException refusal)) {
            return Optional.empty();
        }
        RefusalReason reason = refusal.refused().reason();
        return Optional.of(Problem.refused(
                statusOf(reason),
                "household-refused",
                reason,
                RefusalText.of(refusal.refused(), LocaleContextHolder.getLocale())));
    }

    private static HttpStatus statusOf(RefusalReason reason) {
        return switch (reason) {
            case NOT_REGISTERED, NO_SUCH_ASSIGNMENT, NO_SUCH_SUPPORT, NO_SUCH_RECOGNITION, NO_SUCH_CLOSING ->
                HttpStatus.NOT_FOUND;
            case ALREADY_A_MEMBER, LEFT_ALREADY, BELONGS_ELSEWHERE, PERSONAL_NUMBER_ELSEWHERE -> HttpStatus.CONFLICT;
            case ALREADY_REGISTERED,
                    CLOSED,
                    ALREADY_WITHDRAWN,
                    ALREADY_RELEASED,
                    HELPER_ALREADY_ASSIGNED,
                    SAME_DECISION_OTHER_CLASS,
                    SAME_DECISION_OTHER_CAUSE,
                    SAME_DECISION_OTHER_DAY,
                    SAME_DECISION_OTHER_SCORE -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
