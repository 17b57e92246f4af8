package org.progressledger.territory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Identity of a village for its whole life, whatever it is called and wherever it belongs later.
 *
 * @param text lower case letters, digits and the signs {@code @ : -}, at most 120 characters
 */
public record VillageId(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9@:-]{1,120}");

    @JsonCreator
    public VillageId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "The identity of a village is of lower case letters, digits and @ : -, not '" + text + "'");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
