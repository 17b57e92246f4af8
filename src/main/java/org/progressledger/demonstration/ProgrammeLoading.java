package org.progressledger.demonstration;

import org.progressledger.programme.ProgrammeChanges;
import org.progressledger.shared.Actor;

/** Records the invented contents, budget units and codes. What is recorded already changes nothing. */
final class ProgrammeLoading {

    private static final Actor DECISION_MAKER = new Actor("demonstration", "DECISION_MAKER");

    private final InventedProgrammes invented;
    private final ProgrammeChanges changes;

    ProgrammeLoading(InventedProgrammes invented, ProgrammeChanges changes) {
        this.invented = invented;
        this.changes = changes;
    }

    void load() {
        changes.structure(DECISION_MAKER, invented.contents());
        changes.codes(DECISION_MAKER, invented.codes());
    }
}
