package org.progressledger.territory;

import java.util.List;
import java.util.Optional;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.TerritoryEvent.Origin;

/**
 * What a plan changes.
 *
 * @param formed units that come into being
 * @param changed units that go on with another name, kind or code
 * @param kept units that stay as they are
 * @param ended units that end
 * @param split units among those that end whose households somebody must assign: they go into several units, or only a
 *     part of them is accounted for
 * @param given parts that pass between units of which one goes on, or of which the plan names villages
 * @param districts codes of the districts that end
 */
public record ReorganisationOutcome(
        List<Formed> formed,
        List<Changed> changed,
        List<UnitId> kept,
        List<UnitId> ended,
        List<UnitId> split,
        List<Given> given,
        List<String> districts) {

    public ReorganisationOutcome {
        formed = List.copyOf(formed);
        changed = List.copyOf(changed);
        kept = List.copyOf(kept);
        ended = List.copyOf(ended);
        split = List.copyOf(split);
        given = List.copyOf(given);
        districts = List.copyOf(districts);
    }

    /** @param origins out of which units it is made; none if nobody knows */
    public record Formed(UnitId unit, String code, String name, UnitKind kind, List<Origin> origins) {

        public Formed {
            origins = List.copyOf(origins);
        }
    }

    /**
     * A part of a unit goes to another.
     *
     * @param villages names of the villages that go with it; none if the plan names none
     * @param note wording of the source, often empty
     */
    public record Given(UnitId unit, UnitId to, List<String> villages, String note) {

        public Given {
            villages = List.copyOf(villages);
        }
    }

    /** Whether a unit goes on and gives a part to another. */
    public boolean isGiver(UnitId unit) {
        return !ended.contains(unit)
                && given.stream().anyMatch(part -> part.unit().equals(unit));
    }

    /** A unit that goes on; what stays is empty. */
    public record Changed(UnitId unit, Optional<String> name, Optional<UnitKind> kind, Optional<String> code) {}
}
