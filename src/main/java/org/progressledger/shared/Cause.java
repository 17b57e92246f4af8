package org.progressledger.shared;

/** Why a figure moved. Every change of a poverty rate splits into these five. */
public enum Cause {
    /** A review found it so. */
    REVIEW,
    /** The line or the criteria moved, the household did not. */
    RULE_SET_CHANGE,
    /** The unit's boundary moved, the household did not. */
    BOUNDARY_CHANGE,
    /** What was recorded before was wrong. */
    CORRECTION,
    /** Birth, death, moving in or out, splitting, merging. */
    LIFE_EVENT
}
