package org.progressledger.intake;

import org.progressledger.shared.Bilingual;

/** What a row of a plan does with money, in the order in which rows are recorded. */
enum PlanLevel implements Bilingual {
    /** From outside the ledger. */
    ASSIGNED("Giao từ ngoài", "Assigned from outside"),
    /** A share of the allocation above. */
    SHARE("Giao lại", "Share"),
    /** A share for a project or task. */
    DETAIL("Phân bổ chi tiết", "In detail"),
    /** Into the account of the next year. */
    CARRIED_OVER("Kéo dài", "Carried over"),
    /** Taken back by who assigned it. */
    RECALLED("Thu hồi vốn", "Recalled"),
    /** Lapsed. */
    CANCELLED("Hủy", "Cancelled");

    private final String vietnamese;
    private final String english;

    PlanLevel(String vietnamese, String english) {
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

    /** Whether it brings new money to an allocation, and is not about what one has already. */
    boolean bringsMoney() {
        return this == ASSIGNED || comesFromAbove();
    }

    /** Whether it gives on what an allocation above has. */
    boolean comesFromAbove() {
        return this == SHARE || this == DETAIL;
    }
}
