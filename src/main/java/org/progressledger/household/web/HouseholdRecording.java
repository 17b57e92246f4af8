package org.progressledger.household.web;

import org.progressledger.household.Decided;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;
import org.springframework.stereotype.Component;

/** The one way by which programs and pages record something about a household. */
@Component
class HouseholdRecording {

    private final LedgerCommands commands;

    HouseholdRecording(LedgerCommands commands) {
        this.commands = commands;
    }

    /**
     * @throws org.progressledger.household.HouseholdRefusedException if a rule of the field is against it
     * @throws org.progressledger.web.ProblemException if no household can have this code
     */
    Recorded<Decided> record(String code, HouseholdRequest request, Actor actor) {
        return commands.record(actor, Source.NONE, () -> commands.send(request.forHousehold(Households.id(code))));
    }
}
