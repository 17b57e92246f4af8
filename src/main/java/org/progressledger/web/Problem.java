package org.progressledger.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Why a request could not be served, before it is put into words.
 *
 * @param status HTTP status
 * @param code stable name in kebab case such as {@code household-not-found}; its words stand in the messages
 *     {@code problem.<code>.title} and {@code problem.<code>.detail}
 * @param arguments fill the places {@code {0}}, {@code {1}}, … of the detail; never a citizen's data
 * @param properties further fields of the answer, for programs
 */
public record Problem(HttpStatus status, String code, List<Object> arguments, Map<String, Object> properties) {

    /** The read models are being built anew; a page says so and comes back by itself. */
    static final String CATCHING_UP = "catching-up";

    public Problem {
        arguments = List.copyOf(arguments);
        properties = Map.copyOf(properties);
    }

    public static Problem of(HttpStatus status, String code, Object... arguments) {
        return new Problem(status, code, List.of(arguments), Map.of());
    }

    /** The same problem with these further fields in the answer. */
    public Problem with(Map<String, Object> further) {
        return new Problem(status, code, arguments, further);
    }
}
