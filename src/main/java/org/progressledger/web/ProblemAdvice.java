package org.progressledger.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Sends every failure of a controller the way that refusals of filters and of the container go: {@link ErrorAnswers}. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            // An answer under way, such as a stream of progress, can only break off.
            return;
        }
        Problem problem = problems.behind(failure);
        request.setAttribute(ErrorAnswers.PROBLEM, problem);
        response.sendError(problem.status().value());
    }
}
