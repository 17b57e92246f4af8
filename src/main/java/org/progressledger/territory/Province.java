package org.progressledger.territory;

/**
 * A provincial unit in force since 1 July 2025 (Resolution 202/2025/QH15).
 *
 * @param code two digits, such as {@code 19}
 * @param name without its kind, such as {@code Thái Nguyên}
 * @param englishName such as {@code Thai Nguyen}
 * @param kind province or centrally-run city
 */
public record Province(String code, String name, String englishName, Kind kind) {

    /** Kinds of provincial units. */
    public enum Kind {
        TINH("tỉnh"),
        THANH_PHO("thành phố");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** Such as {@code tỉnh Thái Nguyên}. */
    public String label() {
        return kind.word + " " + name;
    }
}
