package org.progressledger.audit;

import java.util.Optional;
import org.progressledger.audit.figures.SummaryLine;

/**
 * A figure beside an event.
 *
 * @param name key of its words
 * @param line which line of which figure of the catalogue it is; empty for what is said of a household
 * @param before as known right before the event; empty if there was none, or the area or its drawing was not known yet
 * @param after as known right after it
 */
public record ReplayFigure(String name, Optional<SummaryLine> line, Kind kind, String before, String after) {

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
