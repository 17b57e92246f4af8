package org.progressledger.ledger.proof.verify;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.progressledger.ledger.proof.command.UsageException;

/** The sentences of the verifier in one language. */
final class Messages {

    private final Locale locale;
    private final ResourceBundle texts;

    private Messages(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                "messages.verifier",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param language {@code vi} or {@code en} */
    static Messages in(String language) {
        if (!language.equals("vi") && !language.equals("en")) {
            throw new UsageException(
                    "--language là vi hoặc en, không phải " + language, "--language is vi or en, not " + language);
        }
        return new Messages(Locale.forLanguageTag(language));
    }

    String language() {
        return locale.getLanguage();
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }

    /** What is false, where, in one sentence. */
    String of(Finding finding) {
        String what = text("finding." + finding.kind(), finding.expected(), finding.found());
        StringBuilder where = new StringBuilder();
        finding.position().ifPresent(position -> where.append(text("at.position", Long.toString(position))));
        finding.stream()
                .ifPresent(stream -> where.append(text(
                        "at.stream", stream, Long.toString(finding.sequence().orElse(0)))));
        finding.field().ifPresent(field -> where.append(text("at.field", field)));
        return where.isEmpty() ? what : where + ": " + what;
    }
}
