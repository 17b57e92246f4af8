package org.progressledger.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Identity of an administrative unit: its code and the edition of the national code list in which the unit first stood.
 * A code alone is no identity: 05467 was ward Cam Giá until 30 June 2025 and is ward Gia Sàng since.
 *
 * @param code five digits for a commune-level unit, two for a province (Decision 19/2025/QĐ-TTg, Decision
 *     124/2004/QĐ-TTg)
 * @param edition year of the code list: 2004 for units of Decision 124/2004/QĐ-TTg, 2025 for those that Decision
 *     19/2025/QĐ-TTg brought
 */
public record UnitId(String code, int edition) {

    private static final Pattern CODE = Pattern.compile("\\d{5}|\\d{2}");

    public UnitId {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "A unit code has five digits, or two for a province, not '" + code + "'");
        }
    }

    /** Reads the text form, such as {@code 05569@2025}. */
    @JsonCreator
    public static UnitId parse(String text) {
        String[] parts = text.split("@", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(
                    "A unit is written as code@edition, such as 05569@2025, not '" + text + "'");
        }
        return new UnitId(parts[0], Integer.parseInt(parts[1]));
    }

    /** The text form, which is also the JSON form. */
    @JsonValue
    @Override
    public String toString() {
        return code + "@" + edition;
    }
}
