package org.progressledger.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Why a request could not be served, before it is put into words.
 *
 * @param status HTTP status
 * @param code stable name in kebab case such as {@code household-not-found}; its words stand in the messages
 *     {@code problem.<code>.title} and {@code problem.<code>.detail}
 * @param arguments fill the places {@code {0}}, {@code {1}}, … of the detail; never a citizen's data
 */
public record Problem(HttpStatus status, String code, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(HttpStatus status, String code, Object... arguments) {
        return new Problem(status, code, List.of(arguments));
    }
}
