package org.progressledger.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How Vietnamese text is written, compared and searched: the one place for it.
 *
 * <p>The same word arrives in several byte sequences: composed or decomposed (NFC, NFD), with the tone mark on either
 * vowel of an open {@code oa}, {@code oe}, {@code uy} (Hóa and Hoá, Thụy and Thuỵ), with no-break spaces, with the
 * Icelandic Ð in the place of Đ.
 */
public final class VietnameseText {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern COMBINING_MARKS = Pattern.compile("\\p{Mn}+");
    /** An open syllable whose tone mark stands on the second vowel; {@code quý} is none, its u belongs to the q. */
    private static final Pattern MARK_ON_SECOND_VOWEL =
            Pattern.compile("([oO])([áàảãạÁÀẢÃẠéèẻẽẹÉÈẺẼẸ])(?![\\p{L}])|(?<![qQ])([uU])([ýỳỷỹỵÝỲỶỸỴ])(?![\\p{L}])");

    private VietnameseText() {}

    /** As it is stored: NFC, one space between words and none around, no invisible characters, Đ for Ð. */
    public static String tidy(String text) {
        if (isTidy(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        return SPACES.matcher(visible).replaceAll(" ").strip().replace('Ð', 'Đ').replace('ð', 'đ');
    }

    /** Sure of what it accepts, and quick, because names pass here again and again; what it is not sure of it denies. */
    private static boolean isTidy(String text) {
        boolean insideWord = false;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter == ' ') {
                if (!insideWord) {
                    return false;
                }
                insideWord = false;
            } else if (isPlain(letter)) {
                insideWord = true;
            } else {
                return false;
            }
        }
        return (insideWord || text.isEmpty()) && Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    private static boolean isPlain(char letter) {
        return letter > ' ' && letter < 0x7F || Character.isLetterOrDigit(letter) && letter != 'Ð' && letter != 'ð';
    }

    /** Tidy, and the tone mark of an open syllable on its first vowel: {@code Định Hóa}, {@code Điềm Thụy}. */
    public static String withMarkOnFirstVowel(String text) {
        return MARK_ON_SECOND_VOWEL.matcher(tidy(text)).replaceAll(match -> {
            boolean rounded = match.group(1) != null;
            return moveMark(match.group(rounded ? 1 : 3), match.group(rounded ? 2 : 4));
        });
    }

    /** Equal for two spellings of the same words, tone marks included; case does not count. */
    public static String comparisonForm(String text) {
        return withMarkOnFirstVowel(text).toLowerCase(Locale.ROOT);
    }

    /** Lower case without any mark, {@code đ} as {@code d}: what somebody types who types no marks. */
    public static String searchForm(String text) {
        String decomposed = Normalizer.normalize(tidy(text), Normalizer.Form.NFD);
        return COMBINING_MARKS
                .matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }

    private static String moveMark(String first, String second) {
        String decomposed = Normalizer.normalize(second, Normalizer.Form.NFD);
        char mark = decomposed.charAt(decomposed.length() - 1);
        return Normalizer.normalize(first + mark, Normalizer.Form.NFC)
                + decomposed.substring(0, decomposed.length() - 1);
    }
}
