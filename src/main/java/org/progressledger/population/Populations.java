package org.progressledger.population;

import java.util.Map;
import org.progressledger.facts.Basis;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.shared.UnitId;

/** The populations that were reported. */
public interface Populations {

    /** Name of the projection that answers, to wait for a position. */
    String PROJECTION = "population";

    /**
     * For each unit the last report of the day or an earlier one, as known then; of two reports of one day the later
     * recorded. Also of a unit that had ended by then: its last report stands.
     */
    Map<UnitId, PopulationReported> on(Basis basis);
}
