package org.progressledger.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Identity of an administrative unit: its code and the edition of the national code list in which the unit first stood.
 * A code alone is no identity: 05467 was ward Cam Giá until 30 June 2025 and is ward Gia Sàng since. A unit keeps its
 * identity when it gets another code: district Lý Sơn 536 is special zone 21548 since 1 July 2025 and always 536@2004.
 *
 * @param code five digits for a commune-level unit, three for a district of before 1 July 2025 that had no communes, two
 *     for a province (Decision 19/2025/QĐ-TTg, Decision 124/2004/QĐ-TTg)
 * @param edition year of the code list: 2004 for units of Decision 124/2004/QĐ-TTg, 2025 for those that Decision
 *     19/2025/QĐ-TTg brought; for a unit of a later reorganisation its first year, or its first day as in 20270901 if
 *     the code already made an identity in that year (decision 0130)
 */
public record UnitId(String code, int edition) {

    private static final Pattern CODE = Pattern.compile("\\d{5}|\\d{3}|\\d{2}");

    public UnitId {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "A unit code has five digits, three for a district without communes or two for a province, not '"
                            + code + "'");
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
