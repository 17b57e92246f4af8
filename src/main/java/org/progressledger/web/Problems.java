package org.progressledger.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.progressledger.shared.FailureWithoutText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Finds the problem behind an exception. What nobody foresaw is logged under a number that the answer repeats. */
@Component
class Problems {

    private static final Logger LOGGER = LoggerFactory.getLogger(Problems.class);

    private final List<ProblemTranslation> translations;

    Problems(List<ProblemTranslation> translations) {
        this.translations = translations;
    }

    Problem behind(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> unexpected(failure));
    }

    private Optional<Problem> known(Throwable failure) {
        if (failure instanceof ProblemException stated) {
            return Optional.of(stated.problem());
        }
        return translations.stream()
                .flatMap(translation -> translation.translate(failure).stream())
                .findFirst()
                .or(() -> ofTheFramework(failure));
    }

    private static Optional<Problem> ofTheFramework(Throwable failure) {
        if (failure instanceof MissingServletRequestParameterException missing) {
            return badRequest("parameter-missing", missing.getParameterName());
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return badRequest("parameter-invalid", mismatch.getName());
        }
        if (failure instanceof BindException invalid) {
            return badRequest(
                    "fields-invalid",
                    String.join(
                            ", ",
                            invalid.getFieldErrors().stream()
                                    .map(error -> error.getField())
                                    .distinct()
                                    .toList()));
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return badRequest("body-unreadable");
        }
        if (failure instanceof MissingRequestValueException
                || failure instanceof TypeMismatchException
                || failure instanceof HandlerMethodValidationException) {
            return badRequest("bad-request");
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return Optional.of(Problem.of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large"));
        }
        if (failure instanceof InvalidParameterException refusal) {
            // What the container throws when a filter asks for a parameter of a form that is too large or broken.
            return Optional.of(ofStatus(refusal.getErrorCode()));
        }
        if (failure instanceof AccessDeniedException) {
            return Optional.of(ofStatus(HttpStatus.FORBIDDEN.value()));
        }
        if (failure instanceof ErrorResponse response) {
            return Optional.of(ofStatus(response.getStatusCode().value()));
        }
        return Optional.empty();
    }

    /** The general problem of a status, for refusals that carry nothing but their number. */
    static Problem ofStatus(int number) {
        HttpStatus status = Optional.ofNullable(HttpStatus.resolve(number)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        return switch (status) {
            case UNAUTHORIZED -> Problem.of(status, "login-needed");
            case FORBIDDEN -> Problem.of(status, "not-allowed");
            case NOT_FOUND -> Problem.of(status, "not-found");
            case METHOD_NOT_ALLOWED -> Problem.of(status, "method-not-allowed");
            case NOT_ACCEPTABLE -> Problem.of(status, "not-acceptable");
            case UNSUPPORTED_MEDIA_TYPE -> Problem.of(status, "unsupported-media-type");
            case CONTENT_TOO_LARGE -> Problem.of(status, "content-too-large");
            case SERVICE_UNAVAILABLE -> Problem.of(status, "unavailable");
            default ->
                status.is4xxClientError()
                        ? Problem.of(status, "bad-request")
                        : Problem.of(status, "unexpected", UUID.randomUUID().toString());
        };
    }

    private static Problem unexpected(Throwable failure) {
        Problem problem = ofStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
        LOGGER.error("Unexpected failure {}", problem.arguments().get(0), new FailureWithoutText(failure));
        return problem;
    }

    private static Optional<Problem> badRequest(String code, Object... arguments) {
        return Optional.of(Problem.of(HttpStatus.BAD_REQUEST, code, arguments));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !chain.contains(cause); cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain.stream();
    }
}
