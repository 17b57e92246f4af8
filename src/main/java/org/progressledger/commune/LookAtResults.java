package org.progressledger.commune;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.progressledger.shared.UnitId;

/** Asks for a commune's results inside the unit of work, with what was recorded in it so far. Records nothing. */
record LookAtResults(UnitId unit) {

    @TargetAggregateIdentifier
    String stream() {
        return CommuneCriteria.stream(unit);
    }
}
