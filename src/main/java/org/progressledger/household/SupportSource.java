package org.progressledger.household;

import org.progressledger.shared.Bilingual;

/** Whose means a support comes from. */
public enum SupportSource implements Bilingual {
    CENTRAL("Ngân sách trung ương", "Central budget"),
    PROVINCIAL("Ngân sách tỉnh", "Provincial budget"),
    COMMUNE("Ngân sách xã", "Commune budget"),
    POLICY_CREDIT("Tín dụng chính sách", "Policy credit"),
    ENTERPRISE("Doanh nghiệp", "Enterprise"),
    COMMUNITY("Cộng đồng", "Community"),
    OTHER("Khác", "Other");

    private final String vietnamese;
    private final String english;

    SupportSource(String vietnamese, String english) {
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
