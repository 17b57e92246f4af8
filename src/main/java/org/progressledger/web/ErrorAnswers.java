package org.progressledger.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers every error: to a program as problem details (RFC 9457), to a person as a page. */
@Controller
class ErrorAnswers implements ErrorController {

    static final String PROBLEM = Problem.class.getName();

    private static final String SECONDS_TO_WAIT = "2";

    private final Problems problems;
    private final MessageSource messages;

    ErrorAnswers(Problems problems, MessageSource messages) {
        this.problems = problems;
        this.messages = messages;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Problem problem = problemOf(request);
        ProblemDetail detail = inWords(problem, locale);
        return switch (Audience.of(request)) {
            case PAGE -> wholePage(request, response, problem, detail);
            case PART_OF_PAGE -> page("web/error :: problem", problem, detail);
            case PROGRAM -> {
                detail.setInstance(URI.create(Audience.originalPath(request)));
                ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status());
                if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
                    answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
                }
                yield answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
            }
        };
    }

    private Problem problemOf(HttpServletRequest request) {
        if (request.getAttribute(PROBLEM) instanceof Problem problem) {
            return problem;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return problems.behind(failure);
        }
        // Asked for directly there is no error to tell of: the path leads nowhere.
        return Problems.ofStatus(
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404);
    }

    private ProblemDetail inWords(Problem problem, Locale locale) {
        String key = "problem." + problem.code();
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                problem.status(),
                messages.getMessage(key + ".detail", problem.arguments().toArray(), locale));
        detail.setType(URI.create("urn:progress-ledger:problem:" + problem.code()));
        detail.setTitle(messages.getMessage(key + ".title", problem.arguments().toArray(), locale));
        detail.setProperty("code", problem.code());
        problem.properties().forEach(detail::setProperty);
        return detail;
    }

    /** What passes by itself is asked for again by the browser, until the address answers. */
    private static ModelAndView wholePage(
            HttpServletRequest request, HttpServletResponse response, Problem problem, ProblemDetail detail) {
        if (!problem.code().equals(Problem.CATCHING_UP)) {
            return page("web/error", problem, detail);
        }
        if (request.getMethod().equals("GET")) {
            response.setHeader("Refresh", SECONDS_TO_WAIT);
        }
        return page("web/catching-up", problem, detail);
    }

    private static ModelAndView page(String view, Problem problem, ProblemDetail detail) {
        ModelAndView page = new ModelAndView(view);
        page.setStatus(problem.status());
        page.addObject("problem", detail);
        return page;
    }
}
