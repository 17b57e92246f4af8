package org.progressledger.population;

import org.progressledger.shared.UnitId;

/** Identity of the population of a unit: that of the unit. */
record PopulationId(UnitId unit) {

    private static final String STREAM_PREFIX = "population:";

    /** The stream identifier: Axon takes the text form of an aggregate's identifier for it. */
    @Override
    public String toString() {
        return STREAM_PREFIX + unit;
    }
}
