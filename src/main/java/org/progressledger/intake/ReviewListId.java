package org.progressledger.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Identity of a review list: what is in the file. The same file sent twice is the same list.
 *
 * @param hash SHA-256 of the file, 64 hexadecimal digits in lower case
 */
public record ReviewListId(@JsonValue String hash) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String STREAM_PREFIX = "review-list:";

    public ReviewListId {
        if (!isHash(hash)) {
            throw new IllegalArgumentException(
                    "A review list is named by its SHA-256, 64 hexadecimal digits, not '" + hash + "'");
        }
    }

    @JsonCreator
    public static ReviewListId of(String hash) {
        return new ReviewListId(hash);
    }

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** The stream identifier: Axon takes the text form of an aggregate's identifier for it. */
    @Override
    public String toString() {
        return STREAM_PREFIX + hash;
    }
}
