package org.progressledger.accountability;

import org.progressledger.shared.Bilingual;

/** In which capacity somebody holds a post; whoever acts in it answers for it. */
public enum Capacity implements Bilingual {
    /** Elected or appointed to it. */
    FULL("Chính thức", "In full"),
    ACTING("Quyền", "Acting"),
    IN_CHARGE("Phụ trách", "In charge");

    private final String vietnamese;
    private final String english;

    Capacity(String vietnamese, String english) {
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
