package org.progressledger.household;

import org.progressledger.shared.Bilingual;

/** Gender as the review lists have it. */
public enum Gender implements Bilingual {
    MALE("Nam", "Male"),
    FEMALE("Nữ", "Female");

    private final String vietnamese;
    private final String english;

    Gender(String vietnamese, String english) {
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
