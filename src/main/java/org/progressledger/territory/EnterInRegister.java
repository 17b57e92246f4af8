package org.progressledger.territory;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.progressledger.territory.RegisterEvent.ProvinceChanged;

/** Makes a change of one province known to whoever changes another at the same time. */
record EnterInRegister(ProvinceChanged change) {

    @TargetAggregateIdentifier
    String stream() {
        return RegisterEvent.STREAM;
    }
}
