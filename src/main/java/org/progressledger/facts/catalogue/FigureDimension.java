package org.progressledger.facts.catalogue;

import java.util.Locale;
import java.util.function.Function;
import org.progressledger.facts.Basis;
import org.springframework.context.MessageSource;

/**
 * By what a figure can be filtered and grouped, beside the place.
 *
 * @param name as the figure's amounts are gathered, such as {@code povertyClass}
 * @param message key of what it is called
 * @param values what its values are called
 */
public record FigureDimension(String name, String message, ValueNames values) {

    /** What the values of a dimension are called. */
    @FunctionalInterface
    public interface ValueNames {

        /** The value itself where it has no other name. */
        String of(String value, Basis basis, Locale locale);

        /** Values that are called what they are, such as the number of a year. */
        static ValueNames asTheyAre() {
            return (value, basis, locale) -> value;
        }

        /** Values that messages have words for. */
        static ValueNames said(MessageSource messages, Function<String, String> key) {
            return (value, basis, locale) -> {
                String text = messages.getMessage(key.apply(value), null, value, locale);
                return text == null ? value : text;
            };
        }
    }
}
