package org.progressledger.report.table;

import java.util.Collection;
import org.progressledger.population.PopulationEvent.PopulationReported;

/**
 * All who live in a unit, poor or not.
 *
 * @param households from 1
 * @param persons members of all of them
 */
public record Inhabitants(long households, long persons) {

    /** As reported of the parts that make them up. */
    static Inhabitants of(Collection<PopulationReported> reports) {
        return new Inhabitants(
                reports.stream().mapToLong(PopulationReported::households).sum(),
                reports.stream().mapToLong(PopulationReported::persons).sum());
    }
}
