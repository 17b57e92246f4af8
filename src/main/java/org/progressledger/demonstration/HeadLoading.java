package org.progressledger.demonstration;

import java.util.List;
import org.progressledger.accountability.HeadCommand;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.shared.Actor;

/** Records who leads the units of a list. A unit of whose heads anything is recorded stays as it is. */
final class HeadLoading {

    private static final Actor RECORDER = new Actor("demonstration", "RECORDER");

    private final InventedHeads invented;
    private final LedgerCommands commands;
    private final CommitLog log;

    HeadLoading(InventedHeads invented, LedgerCommands commands, CommitLog log) {
        this.invented = invented;
        this.commands = commands;
        this.log = log;
    }

    /** In one commit, so that a unit has all of its heads or none. */
    void load(ListPlan plan) {
        List<HeadCommand> unrecorded = plan.units().stream()
                .flatMap(unit -> invented.of(unit).stream())
                .filter(command -> log.lastSequence(command.stream()).isEmpty())
                .toList();
        if (!unrecorded.isEmpty()) {
            commands.recordPersistently(RECORDER, Source.NONE, () -> {
                unrecorded.forEach(commands::send);
                return unrecorded.size();
            });
        }
    }
}
