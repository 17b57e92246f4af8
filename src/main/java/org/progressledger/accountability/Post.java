package org.progressledger.accountability;

import org.progressledger.shared.Bilingual;

/** The posts of those who lead a unit. */
public enum Post implements Bilingual {
    /** Answers for what the state does in the unit (Law 72/2025/QH15 on the organisation of local government). */
    COMMITTEE_CHAIR("Chủ tịch Ủy ban nhân dân", "Chair of the People's Committee"),
    PARTY_SECRETARY("Bí thư cấp ủy", "Secretary of the Party committee"),
    COUNCIL_CHAIR("Chủ tịch Hội đồng nhân dân", "Chair of the People's Council");

    private final String vietnamese;
    private final String english;

    Post(String vietnamese, String english) {
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
