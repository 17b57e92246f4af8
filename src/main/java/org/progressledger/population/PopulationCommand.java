package org.progressledger.population;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/** What can be asked of the population of a unit. */
public sealed interface PopulationCommand {

    UnitId unit();

    /** The stream that it goes to. */
    @TargetAggregateIdentifier
    default Object stream() {
        return new PopulationId(unit());
    }

    /**
     * Record how many households and persons live in a unit.
     *
     * @param households all households, poor or not, at least 1
     * @param persons members of all of them, at least one for each household
     * @param effectiveOn the day on which they were counted
     * @param decision document that reports them
     */
    record ReportPopulation(
            UnitId unit, long households, long persons, LocalDate effectiveOn, DecisionReference decision)
            implements PopulationCommand {}
}
