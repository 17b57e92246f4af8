package org.progressledger.intake;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.progressledger.intake.sheet.UnreadableFileException;

/** What the intake says to people, in Vietnamese and English. */
public final class IntakeTexts {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final String BUNDLE = "messages.intake";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private IntakeTexts() {}

    /** Why a file cannot be used and what to do. */
    public static String of(UnreadableFileException refusal, Locale reader) {
        return text("file." + refusal.fault(), reader, refusal.details().toArray());
    }

    /** The text of a key below {@code intake.}; Vietnamese unless the reader asks for English. */
    static String text(String key, Locale reader, Object... arguments) {
        Locale locale = reader.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : VIETNAMESE;
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString("intake." + key);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
