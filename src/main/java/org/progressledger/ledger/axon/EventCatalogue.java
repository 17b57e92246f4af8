package org.progressledger.ledger.axon;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The events of one feature, and the names under which they are stored for ever. A feature contributes one bean of this
 * type. The logical name of an event is the context, a full stop and the simple name of its class, for example
 * {@code household.StatusRecognised}; moving a class to another package changes nothing in the log.
 *
 * @param context the feature's word, also the aggregate type of its streams, such as {@code household} or
 *     {@code review-list}
 * @param sealedEvents a sealed interface; every final class below it, through sealed interfaces between, is an event
 */
public record EventCatalogue(String context, Class<?> sealedEvents) {

    private static final Pattern CONTEXT = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public EventCatalogue {
        if (!CONTEXT.matcher(context).matches()) {
            throw new IllegalArgumentException(
                    "A context is written in small letters with hyphens, such as review-list, not '" + context + "'");
        }
        if (!sealedEvents.isSealed()) {
            throw new IllegalArgumentException(sealedEvents.getName()
                    + " is not sealed, so its events cannot be listed: make it a sealed interface");
        }
    }

    /**
     * The event classes by their logical names, in the order of the names.
     *
     * @throws IllegalArgumentException if two events have the same simple name, or a class below is open to extension
     */
    public Map<String, Class<?>> names() {
        Map<String, Class<?>> names = new TreeMap<>();
        leaves(sealedEvents).distinct().forEach(event -> {
            Class<?> other = names.put(context + "." + event.getSimpleName(), event);
            if (other != null) {
                throw new IllegalArgumentException("%s and %s would both be stored as %s.%s: rename one"
                        .formatted(other.getName(), event.getName(), context, event.getSimpleName()));
            }
        });
        return new LinkedHashMap<>(names);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCatalogue::leaves);
        }
        if (type.isInterface() || !Modifier.isFinal(type.getModifiers())) {
            throw new IllegalArgumentException(type.getName() + " is neither final nor sealed: make it a record");
        }
        return Stream.of(type);
    }
}
