package org.progressledger.household;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Identity of a household: the code (mã hộ) under which it was first registered. Its unit may change, the code stays.
 *
 * @param code 1 to 40 letters, digits, dots, underscores and hyphens, such as {@code 05569-00001}
 */
public record HouseholdId(@JsonValue String code) {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");
    private static final String STREAM_PREFIX = "household:";

    public HouseholdId {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A household code has 1 to 40 letters, digits, dots, underscores and"
                    + " hyphens and begins with a letter or digit, not '" + code + "'");
        }
    }

    @JsonCreator
    public static HouseholdId of(String code) {
        return new HouseholdId(code);
    }

    /** The stream identifier: Axon takes the text form of an aggregate's identifier for it. */
    @Override
    public String toString() {
        return STREAM_PREFIX + code;
    }
}
