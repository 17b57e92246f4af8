package org.progressledger.intake;

import java.util.regex.Pattern;
import org.progressledger.shared.VietnameseText;

/** Words of a list as they are compared: without tone marks, case and punctuation, y as i ({@code kỳ}, {@code kì}). */
final class Words {

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    static String fold(String text) {
        return PUNCTUATION
                .matcher(VietnameseText.searchForm(text))
                .replaceAll(" ")
                .strip()
                .replace('y', 'i');
    }
}
