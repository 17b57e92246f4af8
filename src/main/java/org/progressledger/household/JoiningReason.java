package org.progressledger.household;

/** Why a household has one member more. */
public enum JoiningReason {
    BIRTH("Mới sinh", "Birth"),
    MARRIAGE("Kết hôn", "Marriage"),
    ADOPTED("Nhận con nuôi", "Adoption"),
    RETURNED("Trở về", "Return"),
    MOVED_IN("Chuyển đến", "Moved in");

    private final String vietnamese;
    private final String english;

    JoiningReason(String vietnamese, String english) {
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
