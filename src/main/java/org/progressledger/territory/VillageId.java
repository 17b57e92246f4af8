package org.progressledger.territory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnameseText;

/**
 * Identity of a village for its whole life, whatever it is called and wherever it belongs later.
 *
 * @param text lower case letters, digits and the signs {@code @ : -}, at most 120 characters
 */
public record VillageId(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9@:-]{1,120}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

    @JsonCreator
    public VillageId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "The identity of a village is of lower case letters, digits and @ : -, not '" + text + "'");
        }
    }

    /** An identity that tells whence it comes, such as {@code 05569@2025:na-mao}; two spellings of a name make the same. */
    public static VillageId of(UnitId unit, String name) {
        String word = NO_LETTERS.matcher(VietnameseText.searchForm(name)).replaceAll("-");
        return new VillageId(unit + ":" + word);
    }

    @Override
    public String toString() {
        return text;
    }
}
