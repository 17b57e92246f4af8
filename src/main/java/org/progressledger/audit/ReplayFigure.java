package org.progressledger.audit;

/**
 * A figure beside an event.
 *
 * @param name key of its words
 * @param before as known right before the event; empty if there was none
 * @param after as known right after it
 */
public record ReplayFigure(String name, Kind kind, String before, String after) {

    /** How the values are written. */
    public enum Kind {
        /** A whole number. */
        NUMBER,
        /** A day, as {@code 2025-12-31}. */
        DAY,
        /** A class of poverty by its constant, such as {@code POOR}. */
        POVERTY_CLASS,
        /** As it stands. */
        TEXT
    }

    /** Whether the event moved it. */
    public boolean isMoved() {
        return !before.equals(after);
    }
}
