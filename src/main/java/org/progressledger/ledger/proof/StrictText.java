package org.progressledger.ledger.proof;

import java.util.Base64;
import java.util.regex.Pattern;

/** Numbers and bytes as the specifications write them, of which every value has exactly one text. */
final class StrictText {

    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private StrictText() {}

    /** A number from 0 to 2^63 - 1 without leading zeroes. */
    static long decimal(String text, String what) {
        if (DECIMAL.matcher(text).matches()) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException aboveTheLargest) {
                throw new MalformedProofException("%s is above the largest number, 2^63 - 1".formatted(what));
            }
        }
        throw new MalformedProofException("%s is not a decimal number without leading zeroes".formatted(what));
    }

    /** Standard base 64 with padding (RFC 4648, section 4), nothing beside it. */
    static byte[] base64(String text, String what) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedProofException("%s is not base 64: %s".formatted(what, notBase64.getMessage()));
        }
        throw new MalformedProofException("%s is base 64 without its padding or with bits to spare".formatted(what));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
