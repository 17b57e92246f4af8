package org.progressledger.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /**
     * What the ledger's rules refuse.
     *
     * @param reason in the answer as {@code reason}
     * @param sentence says it in the reader's language
     */
    public static Problem refused(HttpStatus status, String code, Enum<?> reason, String sentence) {
        return of(status, code, sentence).with(Map.of("reason", reason.name()));
    }

    /**
     * What several rules refuse at once; the first reason is that of the problem, all of them stand under {@code refusals}.
     *
     * @param sentences what each rule says in the reader's language, by reason, in the order of the rules
     */
    public static Problem refused(
            HttpStatus status, String code, List<? extends Map.Entry<? extends Enum<?>, String>> sentences) {
        return of(status, code, sentences.stream().map(Map.Entry::getValue).collect(Collectors.joining(" ")))
                .with(Map.of(
                        "reason",
                        sentences.get(0).getKey().name(),
                        "refusals",
                        sentences.stream()
                                .map(refusal ->
                                        Map.of("reason", refusal.getKey().name(), "text", refusal.getValue()))
                                .toList()));
    }

    /** The same problem with these further fields in the answer. */
    public Problem with(Map<String, Object> further) {
        return new Problem(status, code, arguments, further);
    }
}
