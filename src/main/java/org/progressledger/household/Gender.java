package org.progressledger.household;

/** Gender as the review lists have it. */
public enum Gender {
    MALE("Nam", "Male"),
    FEMALE("Nữ", "Female");

    private final String vietnamese;
    private final String english;

    Gender(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
