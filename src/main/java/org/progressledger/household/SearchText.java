package org.progressledger.household;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people type it to search: lower case, no tone marks or other diacritics, đ as d, single spaces. */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private SearchText() {}

    /** The search form, in which {@code Hoá}, {@code Hóa} and {@code hoa} are equal. */
    public static String of(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(bare.toLowerCase(Locale.ROOT).replace('đ', 'd').strip())
                .replaceAll(" ");
    }
}
