package org.progressledger.report;

import org.progressledger.shared.Cause;

/** Why a household is in one of the columns "other decrease" and "other increase" of a movement form. */
public enum ChangeCause {
    /** Births and deaths, moving in or out, splitting, merging. */
    LIFE_EVENT("Biến động tự nhiên, cơ học", "Life event"),
    /** The boundary of the unit moved, the household did not. */
    BOUNDARY_CHANGE("Thay đổi địa giới hành chính", "Boundary change"),
    /** The line or the criteria moved, the household did not. */
    RULE_SET_CHANGE("Thay đổi chuẩn nghèo", "Change of the standard"),
    /** The household stood in the book twice. */
    CORRECTION("Đính chính", "Correction"),
    /** It was on a list before this ledger knew of it: its first list says so. */
    TAKEN_OVER("Hộ cũ chuyển sổ", "Taken over into the ledger");

    private final String vietnamese;
    private final String english;

    ChangeCause(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    /** @throws IllegalArgumentException for {@link Cause#REVIEW}, which is what the other columns are for */
    static ChangeCause of(Cause cause) {
        return switch (cause) {
            case LIFE_EVENT -> LIFE_EVENT;
            case BOUNDARY_CHANGE -> BOUNDARY_CHANGE;
            case RULE_SET_CHANGE -> RULE_SET_CHANGE;
            case CORRECTION -> CORRECTION;
            case REVIEW -> throw new IllegalArgumentException("What a review found stands in a column of its own");
        };
    }
}
