package org.progressledger.audit;

import java.util.Set;
import org.progressledger.household.HouseholdId;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.RecordedArea;

/** What is replayed. */
public sealed interface ReplaySubject {

    /** One household, wherever it lives. */
    record OfHousehold(HouseholdId household) implements ReplaySubject {}

    /**
     * An area or a unit under a drawing of the map.
     *
     * @param name as it is shown
     * @param recorded what belongs to it, whatever units it was recorded for
     * @param units of the drawing, which figures count
     */
    record OfArea(String name, RecordedArea recorded, Set<UnitId> units, Boundaries boundaries)
            implements ReplaySubject {

        public OfArea {
            units = Set.copyOf(units);
        }
    }
}
