package org.progressledger.household;

import org.progressledger.shared.Bilingual;

/** Why somebody no longer belongs to a household. */
public enum LeavingReason implements Bilingual {
    DIED("Qua đời", "Death"),
    MARRIED("Kết hôn về hộ khác", "Married into another household"),
    MOVED_OUT("Chuyển đi", "Moved out"),
    /** Was never a member: the entry by which they came in is taken back with what it did to the number. */
    LISTED_BY_MISTAKE("Ghi nhầm vào hộ", "Listed by mistake");

    private final String vietnamese;
    private final String english;

    LeavingReason(String vietnamese, String english) {
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
