package org.progressledger.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/**
 * What an event says of time, place and ground, whatever else it says.
 *
 * @param effectiveOn the day from which what it says is true
 * @param decision document behind it; empty if it names none
 */
public record DatedEvent(LocalDate effectiveOn, Kind kind, Where where, Optional<DecisionReference> decision) {

    /** What it does to what was recorded before. */
    public enum Kind {
        /** It adds to it. */
        ENTRY,
        /** It says that something recorded before was otherwise. */
        CORRECTION,
        /** It says that something recorded before was not. */
        WITHDRAWAL
    }

    /** Which administrative units it concerns. */
    public sealed interface Where {

        /** Those that it names itself; at least one, the one in the first place first. */
        record Units(List<UnitId> units) implements Where {

            public Units {
                units = List.copyOf(units);
                if (units.isEmpty()) {
                    throw new IllegalArgumentException("An event that names units names at least one");
                }
            }
        }

        /** What its stream is about lies in this unit from the effective day on. */
        record Moving(UnitId unit) implements Where {}

        /** That in which what its stream is about lies on the effective day, as other events of the stream say. */
        record Staying() implements Where {}
    }

    /** An entry, a correction or a withdrawal of one unit, with the document behind it. */
    public static DatedEvent of(LocalDate effectiveOn, Kind kind, UnitId unit, DecisionReference decision) {
        return of(effectiveOn, kind, unit, Optional.of(decision));
    }

    /** The same, if it names a document. */
    public static DatedEvent of(LocalDate effectiveOn, Kind kind, UnitId unit, Optional<DecisionReference> decision) {
        return new DatedEvent(effectiveOn, kind, new Where.Units(List.of(unit)), decision);
    }
}
