package org.progressledger.ruleset;

/** Kind of area (khu vực), on which the income line depends (Decree 07/2021/NĐ-CP, article 3). */
public enum AreaKind {
    /** Nông thôn. */
    RURAL,
    /** Thành thị. */
    URBAN
}
