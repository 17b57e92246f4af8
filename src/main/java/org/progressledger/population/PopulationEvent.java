package org.progressledger.population;

import java.time.LocalDate;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/** What can happen to the population of a unit: the catalogue of its events. */
public sealed interface PopulationEvent {

    /** Type of the aggregate, which begins the stored names of its events. */
    String TYPE = "population";

    UnitId unit();

    /** The day from which what it says is true. */
    LocalDate effectiveOn();

    /** The document that says so. */
    DecisionReference decision();

    /**
     * Somebody reported how many households and persons live in a unit. It holds until the next report; a later report of
     * the same day corrects it.
     *
     * @param households all households, poor or not, at least 1
     * @param persons members of all of them
     * @param decision document that reports them
     */
    record PopulationReported(
            UnitId unit, long households, long persons, LocalDate effectiveOn, DecisionReference decision)
            implements PopulationEvent {}
}
