package org.progressledger.fund;

/** Why money of one budget year may be paid in the next; the document of the entry names the decision. */
public enum CarryOverBasis {
    /** Capital added after 30 September is paid until 31 December of the next year (Law 58/2024/QH15, Article 72). */
    ADDED_LATE,
    /** Extended by the Prime Minister for central capital (Law 58/2024/QH15, Article 72). */
    PRIME_MINISTER,
    /** Extended by the chair of the People's Committee of the level concerned, for its capital (same article). */
    PEOPLES_COMMITTEE,
    /** Recurrent money carried to the next year's budget (chuyển nguồn, State Budget Law 89/2025/QH15). */
    BUDGET_LAW,
    /** A resolution of the National Assembly for the programmes, such as 111/2024/QH15. */
    NATIONAL_ASSEMBLY
}
