package org.progressledger.household;

import org.progressledger.shared.Bilingual;

/** What one member lacks, as the lists of members record it (Circular 07/2021/TT-BLĐTBXH, form B). */
public enum MemberDeprivation implements Bilingual {
    NO_HEALTH_INSURANCE("Không có bảo hiểm y tế", "No health insurance"),
    MALNOURISHED("Suy dinh dưỡng", "Malnourished"),
    NOT_AT_SCHOOL("Không đi học đúng cấp", "Not at school at the level of their age");

    private final String vietnamese;
    private final String english;

    MemberDeprivation(String vietnamese, String english) {
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
