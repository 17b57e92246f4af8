package org.progressledger.household;

import org.progressledger.shared.Bilingual;

/** Why and when a household is reviewed (Decision 24/2021/QĐ-TTg, article 3). */
public enum ReviewKind implements Bilingual {
    /** At any time of the year, because the household asked for it. */
    REGULAR("Rà soát thường xuyên", "Regular review"),
    /** Once a year, in the window of the procedure. */
    PERIODIC("Rà soát định kỳ", "Periodic review");

    private final String vietnamese;
    private final String english;

    ReviewKind(String vietnamese, String english) {
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
