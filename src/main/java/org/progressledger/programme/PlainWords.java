package org.progressledger.programme;

import static org.progressledger.programme.ProgrammeRefusedException.require;

import java.util.regex.Pattern;
import org.progressledger.shared.PlainText;

/** What names and sources are made of. Names of programmes are longer than other names. */
final class PlainWords {

    private static final Pattern PATTERN = Pattern.compile(PlainText.PATTERN);

    private PlainWords() {}

    /** @throws ProgrammeRefusedException if the text is empty, too long or more than plain text */
    static void requireSentence(String text) {
        require(
                text.length() <= PlainText.LONGEST_SENTENCE
                        && PATTERN.matcher(text).matches(),
                ProgrammeRefusal.TEXT_NOT_PLAIN,
                text);
    }
}
