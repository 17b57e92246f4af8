package org.progressledger.audit.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.progressledger.audit.evidence.PackWords.Word;
import org.progressledger.shared.VietnamTime;

/** Texts as they stand in an account. */
final class AccountText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(VietnamTime.ZONE);

    private AccountText() {}

    static String both(String vietnamese, String english) {
        return both(new Word(vietnamese, english));
    }

    static String both(Word word) {
        return word.english().isEmpty() || word.english().equals(word.vietnamese())
                ? escaped(word.vietnamese())
                : "%s <span lang=\"en\">%s</span>".formatted(escaped(word.vietnamese()), escaped(word.english()));
    }

    /** Marks what no signature covers; {@link AccountFrame#UNSIGNED} says what the mark means. */
    static String unsigned(String html) {
        return html + " †";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant) + " (" + instant + ")";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
