package org.progressledger.territory;

import java.time.LocalDate;
import java.util.List;
import org.progressledger.shared.DecisionReference;
import org.progressledger.territory.Succession.Extent;

/**
 * A reorganisation as somebody wrote it down, row by row. {@link ReorganisationCheck} says what is wrong with it and what
 * it would change.
 *
 * @param key key of the drawing of the map that it brings, such as {@code GEO-2025}
 * @param title what it is called
 * @param effectiveOn first day of the new units
 * @param decision the document that says so
 */
public record ReorganisationPlan(
        String key, String title, LocalDate effectiveOn, DecisionReference decision, List<Row> rows) {

    public ReorganisationPlan {
        rows = List.copyOf(rows);
    }

    /** Says what becomes of one old unit, or whence one new unit comes. */
    public sealed interface Row {}

    /** A row about a unit that is in force on the day before. */
    public sealed interface OfOldUnit extends Row {

        /** Code of the unit on the day before, or its identity as {@code code@edition}. */
        String from();
    }

    /** A row about a unit that is in force from the day of the reorganisation on. */
    public sealed interface OfNewUnit extends Row {

        /** The code that it carries. */
        String code();

        /** Without its kind; may be blank if another row about the same unit states it. */
        String name();

        /** {@link UnitKind#NOT_STATED} if another row about the same unit states it. */
        UnitKind kind();
    }

    /**
     * All of an old unit, or a part of it, goes into a new one.
     *
     * @param extent {@link Extent#WHOLE} or {@link Extent#PART}
     * @param note wording of the source for a part, often empty
     * @param villages names of the villages that are known to go with a part; none if nobody said
     */
    public record Goes(
            String from, String code, String name, UnitKind kind, Extent extent, String note, List<String> villages)
            implements OfOldUnit, OfNewUnit {

        public Goes {
            if (extent == Extent.UNCHANGED) {
                throw new IllegalArgumentException("What does not change stays: " + from);
            }
            villages = List.copyOf(villages);
        }

        public Goes(String from, String code, String name, UnitKind kind, Extent extent, String note) {
            this(from, code, name, kind, extent, note, List.of());
        }
    }

    /**
     * An old unit goes on as that unit, with all that it does not give away.
     *
     * @param code the code that it carries from then on
     * @param name without its kind; blank if it keeps its name
     * @param kind {@link UnitKind#NOT_STATED} if it keeps its kind
     */
    public record GoesOn(String from, String code, String name, UnitKind kind) implements OfOldUnit, OfNewUnit {}

    /** An old unit goes on as it is, with all that it does not give away. */
    public record Stays(String from) implements OfOldUnit {}

    /** An old unit ends, and nobody knows into which it went. */
    public record Ends(String from) implements OfOldUnit {}

    /** A new unit is formed, and nobody knows out of which. */
    public record Comes(String code, String name, UnitKind kind) implements OfNewUnit {}
}
