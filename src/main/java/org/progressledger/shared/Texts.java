package org.progressledger.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Sentences in Vietnamese and English that are said outside of a page, such as in a file or beside a row.
 *
 * @param bundle name of their file below {@code messages}, such as {@code household}
 */
public record Texts(String bundle) {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** English for an English locale, else Vietnamese. */
    public static Locale language(Locale reader) {
        return reader.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : VIETNAMESE;
    }

    /**
     * The sentence of a key.
     *
     * @param arguments fill the places {@code {0}}, {@code {1}}, …
     * @throws java.util.MissingResourceException if it has none
     */
    public String text(String key, Locale reader, Object... arguments) {
        Locale language = language(reader);
        String pattern = ResourceBundle.getBundle("messages." + bundle, language, NO_FALLBACK)
                .getString(key);
        return new MessageFormat(pattern, language).format(arguments);
    }
}
