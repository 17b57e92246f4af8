package org.progressledger.household;

import org.progressledger.shared.Bilingual;

/** Why a household has one member more. */
public enum JoiningReason implements Bilingual {
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

    @Override
    public String vietnamese() {
        return vietnamese;
    }

    @Override
    public String english() {
        return english;
    }
}
