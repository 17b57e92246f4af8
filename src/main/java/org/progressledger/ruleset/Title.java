package org.progressledger.ruleset;

/** Titles of a commune, from the lowest to the highest. Which of them exist on a day is said by the criteria sets. */
public enum Title {
    /** Đạt chuẩn nông thôn mới. */
    MET,
    /** Nông thôn mới nâng cao, until 2025. */
    ADVANCED,
    /** Nông thôn mới kiểu mẫu, until 2025. */
    MODEL,
    /** Nông thôn mới hiện đại, from 2026 (Decision 51/2025/QĐ-TTg). */
    MODERN
}
