package org.progressledger.demonstration;

import java.util.List;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;
import org.progressledger.territory.TerritoryCommand;

/** Records the invented villages and what is said of units. What is recorded already changes nothing. */
final class TerritoryLoading {

    private static final Actor RECORDER = new Actor("demonstration", "RECORDER");

    /** A commune has up to nine villages, and a commit holds 1,000 events. */
    private static final int COMMUNES_IN_ONE_COMMIT = 100;

    private final InventedTerritory invented;
    private final LedgerCommands commands;

    TerritoryLoading(InventedTerritory invented, LedgerCommands commands) {
        this.invented = invented;
        this.commands = commands;
    }

    void load() {
        record(invented.villages());
        record(invented.attributes());
    }

    private void record(List<TerritoryCommand> all) {
        for (int from = 0; from < all.size(); from += COMMUNES_IN_ONE_COMMIT) {
            List<TerritoryCommand> some = all.subList(from, Math.min(from + COMMUNES_IN_ONE_COMMIT, all.size()));
            commands.recordPersistently(RECORDER, Source.NONE, () -> {
                some.forEach(commands::send);
                return some.size();
            });
        }
    }
}
