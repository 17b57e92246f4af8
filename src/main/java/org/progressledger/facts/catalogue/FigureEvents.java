package org.progressledger.facts.catalogue;

import java.util.function.UnaryOperator;

/**
 * What is said of the events behind a figure.
 *
 * @param message key of the words for an event, by its stored name such as {@code household.StatusRecognised}
 * @param page path of the page that shows a stream with its events, by the identifier of the stream such as {@code
 *     household:05569-00001}; may have parameters
 */
public record FigureEvents(UnaryOperator<String> message, UnaryOperator<String> page) {

    /** The name of an event behind that of its feature, such as {@code StatusRecognised}. */
    public static String nameOf(String eventType) {
        return eventType.substring(eventType.indexOf('.') + 1);
    }
}
