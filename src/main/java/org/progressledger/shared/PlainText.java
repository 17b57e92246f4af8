package org.progressledger.shared;

import java.util.regex.Pattern;

/**
 * What names, villages, document numbers and reasons are made of, from wherever they come: the one place for it. It keeps
 * formulas and markup out of the ledger.
 */
public final class PlainText {

    /** A letter or digit first; then also spaces and the punctuation of names and documents. Says nothing of length. */
    public static final String PATTERN = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,;:'’()\\-–/&+]*";

    /** How many characters a name, a village or a document number has at most. */
    public static final int LONGEST_NAME = 120;

    /** How many characters a sentence has at most, such as the reason of a correction. */
    public static final int LONGEST_SENTENCE = 500;

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    private PlainText() {}

    /** Whether the text may stand for a name, a village or the number of a document. */
    public static boolean isName(String text) {
        return text.length() <= LONGEST_NAME && COMPILED.matcher(text).matches();
    }
}
