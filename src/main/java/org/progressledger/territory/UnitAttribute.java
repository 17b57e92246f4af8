package org.progressledger.territory;

import java.util.List;

/** What decisions say of commune-level units beside code, name, kind and parent. */
public enum UnitAttribute {
    /** Area of ethnic minorities and mountains: I, II or III (Decision 861/QĐ-TTg; Decree 272/2025/NĐ-CP). */
    DIFFICULT_AREA(List.of("I", "II", "III")),
    /** Extremely difficult commune (xã đặc biệt khó khăn). */
    EXTREMELY_DIFFICULT(List.of("YES")),
    /** Safe zone of the wars of resistance (xã an toàn khu, ATK). */
    SAFE_ZONE(List.of("YES")),
    /** Mountainous commune (xã miền núi). */
    MOUNTAINOUS(List.of("YES")),
    /** Group of communes of the new-rural criteria of 2026–2030: 1, 2 or 3 (Decision 51/2025/QĐ-TTg). */
    NTM_GROUP(List.of("1", "2", "3"));

    private final List<String> allowed;

    UnitAttribute(List<String> allowed) {
        this.allowed = allowed;
    }

    /** The values it can have, in their order. */
    public List<String> allowed() {
        return allowed;
    }
}
