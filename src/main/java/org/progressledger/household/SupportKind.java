package org.progressledger.household;

import org.progressledger.shared.Bilingual;

/** What a support is for, as the lists of appendix VII of Circular 07/2021/TT-BLĐTBXH distinguish. */
public enum SupportKind implements Bilingual {
    HEALTH("Y tế", "Health"),
    EDUCATION("Giáo dục", "Education"),
    PRODUCTION("Sản xuất", "Production"),
    CREDIT("Tín dụng", "Credit"),
    HOUSING("Nhà ở", "Housing"),
    OTHER("Khác", "Other");

    private final String vietnamese;
    private final String english;

    SupportKind(String vietnamese, String english) {
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
