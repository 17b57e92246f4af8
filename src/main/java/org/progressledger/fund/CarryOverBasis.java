package org.progressledger.fund;

import org.progressledger.shared.Bilingual;

/** Why money of one budget year may be paid in the next; the document of the entry names the decision. */
public enum CarryOverBasis implements Bilingual {
    /** Capital added after 30 September is paid until 31 December of the next year (Law 58/2024/QH15, Article 72). */
    ADDED_LATE("Vốn bổ sung sau 30/9", "Capital added after 30 September"),
    /** Extended by the Prime Minister for central capital (Law 58/2024/QH15, Article 72). */
    PRIME_MINISTER("Thủ tướng Chính phủ cho phép kéo dài", "Extended by the Prime Minister"),
    /** Extended by the chair of the People's Committee of the level concerned, for its capital (same article). */
    PEOPLES_COMMITTEE("Chủ tịch UBND các cấp cho phép kéo dài", "Extended by the chair of the People's Committee"),
    /** Recurrent money carried to the next year's budget (chuyển nguồn, State Budget Law 89/2025/QH15). */
    BUDGET_LAW("Chuyển nguồn theo Luật Ngân sách nhà nước", "Carried over by the State Budget Law"),
    /** A resolution of the National Assembly for the programmes, such as 111/2024/QH15. */
    NATIONAL_ASSEMBLY("Theo nghị quyết của Quốc hội", "By a resolution of the National Assembly");

    private final String vietnamese;
    private final String english;

    CarryOverBasis(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    @Override
    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public String english() {
        return english;
    }
}
