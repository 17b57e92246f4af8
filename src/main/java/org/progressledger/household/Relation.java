package org.progressledger.household;

import org.progressledger.shared.Bilingual;

/** What a member is to the head of the household (quan hệ với chủ hộ). */
public enum Relation implements Bilingual {
    HEAD("Chủ hộ", "Head"),
    SPOUSE("Vợ, chồng", "Spouse"),
    CHILD("Con", "Child"),
    CHILD_IN_LAW("Con dâu, con rể", "Child-in-law"),
    GRANDCHILD("Cháu (nội, ngoại)", "Grandchild"),
    PARENT("Bố, mẹ", "Parent"),
    GRANDPARENT("Ông, bà", "Grandparent"),
    SIBLING("Anh, chị, em", "Brother or sister"),
    OTHER_RELATIVE("Họ hàng khác", "Other relative"),
    NOT_RELATED("Không họ hàng", "Not related");

    private final String vietnamese;
    private final String english;

    Relation(String vietnamese, String english) {
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
