package org.progressledger.household;

/** Why and when a household is reviewed (Decision 24/2021/QĐ-TTg, article 3). */
public enum ReviewKind {
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

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
