package org.progressledger.household;

import org.progressledger.shared.Bilingual;

/** What a household is counted by besides its class (Circular 07/2021/TT-BLĐTBXH, appendix VII). */
public enum HouseholdTrait implements Bilingual {
    /** Không có khả năng lao động: nobody in it is able to work. */
    NO_LABOUR_CAPACITY("Hộ không có khả năng lao động", "No labour capacity"),
    /** Has a member under the policy for people with merit to the revolution. */
    REVOLUTION_MERIT("Hộ có thành viên là người có công với cách mạng", "Revolution merit"),
    /** Dân tộc tại chỗ: of an ethnic group native to the place. */
    LOCAL_ETHNIC_GROUP("Hộ dân tộc tại chỗ", "Local ethnic group"),
    /** Lives of agriculture, forestry, fishery or salt (Decision 24/2021/QĐ-TTg). */
    AGRICULTURAL("Hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp, diêm nghiệp", "Agriculture, forestry, fishery or salt");

    private final String vietnamese;
    private final String english;

    HouseholdTrait(String vietnamese, String english) {
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
