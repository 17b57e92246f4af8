package org.progressledger.programme.web;

import java.util.Optional;
import org.progressledger.programme.ProgrammeRefusal;
import org.progressledger.programme.ProgrammeRefusedException;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemTranslation;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A refusal as a problem: the rule's own sentence, and the reason as a code. */
@Component
class ProgrammeProblems implements ProblemTranslation {

    private final ProgrammeTexts texts;

    ProgrammeProblems(ProgrammeTexts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return failure instanceof ProgrammeRefusedException refusal
                ? Optional.of(Problem.refused(
                        statusOf(refusal.reason()),
                        "programme-refused",
                        refusal.reason(),
                        texts.of(refusal, LocaleContextHolder.getLocale())))
                : Optional.empty();
    }

    private static HttpStatus statusOf(ProgrammeRefusal reason) {
        return switch (reason) {
            case ITEM_UNKNOWN, CODE_UNKNOWN -> HttpStatus.NOT_FOUND;
            case KEY_TAKEN, CODE_MEANS_OTHERWISE -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
