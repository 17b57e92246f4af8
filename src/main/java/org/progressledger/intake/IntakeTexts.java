package org.progressledger.intake;

import java.util.Locale;
import org.progressledger.intake.sheet.UnreadableFileException;
import org.progressledger.shared.Texts;

/** What the intake says to people, in Vietnamese and English. */
public final class IntakeTexts {

    private static final Texts TEXTS = new Texts("intake");

    private IntakeTexts() {}

    /** Why a file cannot be used and what to do. */
    public static String of(UnreadableFileException refusal, Locale reader) {
        return text("file." + refusal.fault(), reader, refusal.details().toArray());
    }

    /** The text of a key below {@code intake.}; Vietnamese unless the reader asks for English. */
    static String text(String key, Locale reader, Object... arguments) {
        return TEXTS.text("intake." + key, reader, arguments);
    }
}
