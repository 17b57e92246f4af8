package org.progressledger.report.web;

import java.util.Map;
import java.util.Optional;
import org.progressledger.report.Equation;
import org.progressledger.report.FormRefusedException;
import org.progressledger.report.UnbalancedFormException;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemTranslation;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Why a form is not handed out. */
@Component
class FormProblems implements ProblemTranslation {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        if (failure instanceof UnbalancedFormException unbalanced) {
            return Optional.of(unbalanced(unbalanced.equation()));
        }
        return failure instanceof FormRefusedException refused
                ? Optional.of(
                        switch (refused.reason()) {
                            case UNKNOWN_AREA -> Problem.of(HttpStatus.NOT_FOUND, "form-area-not-there");
                            case UNKNOWN_CELL -> Problem.of(HttpStatus.NOT_FOUND, "form-cell-unknown");
                            case CLOSING_BEFORE_OPENING -> Problem.of(HttpStatus.BAD_REQUEST, "form-period-reversed");
                        })
                : Optional.empty();
    }

    private static Problem unbalanced(Equation equation) {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "form-unbalanced",
                        equation.name().in(LocaleContextHolder.getLocale()),
                        Long.toString(equation.left()),
                        Long.toString(equation.right()))
                .with(Map.of(
                        "equation", equation.name().rule().name(), "left", equation.left(), "right", equation.right()));
    }
}
