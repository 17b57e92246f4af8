package org.progressledger.household;

import org.progressledger.shared.Bilingual;

/** In which capacity somebody looks after a household (cán bộ, đảng viên theo dõi, giúp đỡ hộ). */
public enum HelperKind implements Bilingual {
    CADRE("Cán bộ", "Cadre"),
    PARTY_MEMBER("Đảng viên", "Party member");

    private final String vietnamese;
    private final String english;

    HelperKind(String vietnamese, String english) {
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
