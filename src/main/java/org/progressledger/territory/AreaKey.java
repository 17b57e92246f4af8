package org.progressledger.territory;

import java.util.Arrays;
import java.util.Optional;

/**
 * Names an area that has communes, as it stands in addresses.
 *
 * @param code two digits of a province of today, two in the numbering of before 1 July 2025 of a former province, three of
 *     a former district
 */
public record AreaKey(Kind kind, String code) {

    /** What kind of area. */
    public enum Kind {
        /** A province of today, under whatever boundaries. */
        PROVINCE("province", "\\d{2}"),
        /** What was a province until 30 June 2025. */
        FORMER_PROVINCE("former-province", "\\d{2}"),
        /** What was a district until 30 June 2025. */
        DISTRICT("district", "\\d{3}");

        private final String word;
        private final String code;

        Kind(String word, String code) {
            this.word = word;
            this.code = code;
        }
    }

    /** @param code two digits */
    public static AreaKey province(String code) {
        return new AreaKey(Kind.PROVINCE, code);
    }

    /** @param code two digits in the numbering of before 1 July 2025 */
    public static AreaKey formerProvince(String code) {
        return new AreaKey(Kind.FORMER_PROVINCE, code);
    }

    /** @param code three digits */
    public static AreaKey district(String code) {
        return new AreaKey(Kind.DISTRICT, code);
    }

    /** What {@link #toString} writes; empty for anything else. */
    public static Optional<AreaKey> parse(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> text.matches(kind.word + ":" + kind.code))
                .map(kind -> new AreaKey(kind, text.substring(kind.word.length() + 1)))
                .findFirst();
    }

    /** Such as {@code province:51}, {@code former-province:51} or {@code district:535}. */
    @Override
    public String toString() {
        return kind.word + ":" + code;
    }
}
