package org.progressledger.household.read;

import java.util.Optional;
import java.util.Set;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Boundaries;

/** Where the households live that are asked for, under one drawing of the map. */
public sealed interface Whereabouts {

    Boundaries boundaries();

    /** Anywhere. */
    record Everywhere(Boundaries boundaries) implements Whereabouts {}

    /** In one of these units of the drawing. */
    record In(Set<UnitId> units, Boundaries boundaries) implements Whereabouts {

        public In {
            units = Set.copyOf(units);
        }
    }

    /**
     * In no unit of the drawing that anybody knows; or, of a village, in a unit that gave it and still holds its households.
     *
     * @param recorded unit that is recorded with them
     * @param village village that is recorded with them, however its marks and capitals are set; empty for all
     */
    record Unassigned(UnitId recorded, Optional<String> village, Boundaries boundaries) implements Whereabouts {}

    /** In these units, or anywhere if there are none. */
    static Whereabouts in(Set<UnitId> units, Boundaries boundaries) {
        return units.isEmpty() ? new Everywhere(boundaries) : new In(units, boundaries);
    }
}
