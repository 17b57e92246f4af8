package org.progressledger.audit;

import org.progressledger.audit.figures.SummarisedPlace;
import org.progressledger.household.HouseholdId;
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
     * @param place of which the figures are
     * @param recorded what belongs to it, whatever units it was recorded for
     */
    record OfArea(String name, SummarisedPlace place, RecordedArea recorded, Boundaries boundaries)
            implements ReplaySubject {}
}
