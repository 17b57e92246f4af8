package org.progressledger.territory;

import org.progressledger.shared.UnitId;

/**
 * A provincial unit in force since 1 July 2025 (Resolution 202/2025/QH15).
 *
 * @param code two digits, such as {@code 19}
 * @param name without its kind, such as {@code Thái Nguyên}
 * @param englishName such as {@code Thai Nguyen}
 * @param kind province or centrally-run city
 */
public record Province(String code, String name, String englishName, Kind kind) {

    /** Edition of the code list in which the provinces of today first stood (Decision 19/2025/QĐ-TTg). */
    private static final int EDITION = 2025;

    /** Kinds of provincial units. */
    public enum Kind {
        TINH("tỉnh"),
        THANH_PHO("thành phố");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** The province of that code as a unit, for what concerns no commune of it alone. */
    public static UnitId unit(String code) {
        return new UnitId(code, EDITION);
    }

    /** Such as {@code tỉnh Thái Nguyên}. */
    public String label() {
        return kind.word + " " + name;
    }
}
