package org.progressledger.ruleset.web;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.ruleset.RuleSetRefusal;
import org.progressledger.ruleset.RuleSetRefusedException;
import org.progressledger.shared.VietnamTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.ProblemTranslation;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A refused publication as a problem: the rule's own sentence, and the reason as a code. */
@Component
class RuleSetProblems implements ProblemTranslation {

    private final MessageSource messages;

    RuleSetProblems(MessageSource messages) {
        this.messages = messages;
    }

    static ProblemException unknown(String key) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "rule-set-unknown", key));
    }

    @Override
    public Optional<Problem> translate(Throwable failure) {
        if (!(failure instanceof RuleSetRefusedException refusal)) {
            return Optional.empty();
        }
        String sentence = messages.getMessage(
                refusal.reason().messageKey(),
                refusal.arguments().stream().map(RuleSetProblems::said).toArray(),
                LocaleContextHolder.getLocale());
        return Optional.of(Problem.refused(statusOf(refusal.reason()), "rule-set-refused", refusal.reason(), sentence));
    }

    private static Object said(Object argument) {
        return argument instanceof LocalDate day ? VietnamTime.DAY.format(day) : argument.toString();
    }

    private static HttpStatus statusOf(RuleSetRefusal reason) {
        return switch (reason) {
            case UNKNOWN_RULE_SET, UNKNOWN_CRITERIA_SET -> HttpStatus.NOT_FOUND;
            case ALREADY_FINAL, OTHER_OWNER, OVERLAPS, OTHER_PROVINCE -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
