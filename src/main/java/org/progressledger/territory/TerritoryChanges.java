package org.progressledger.territory;

import java.util.ArrayList;
import java.util.List;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;
import org.progressledger.territory.SeveralRefusedException.RefusedCommand;

/** Records changes of the territory: all of what is said at once, or nothing of it. */
public final class TerritoryChanges {

    private final LedgerCommands commands;

    TerritoryChanges(LedgerCommands commands) {
        this.commands = commands;
    }

    /**
     * Records commands in one commit.
     *
     * @return the events that followed; none if all was recorded already
     * @throws TerritoryRefusedException if there is one command and it is against a rule
     * @throws SeveralRefusedException if there are several and some are against a rule; it names each of them
     */
    public Recorded<List<TerritoryEvent>> record(Actor by, List<? extends TerritoryCommand> asked) {
        return commands.recordPersistently(by, Source.NONE, () -> asked.size() == 1 ? send(asked.get(0)) : send(asked));
    }

    private List<TerritoryEvent> send(TerritoryCommand command) {
        return commands.send(command);
    }

    private List<TerritoryEvent> send(List<? extends TerritoryCommand> asked) {
        List<TerritoryEvent> happened = new ArrayList<>();
        List<RefusedCommand> refused = new ArrayList<>();
        for (TerritoryCommand command : asked) {
            try {
                happened.addAll(send(command));
            } catch (TerritoryRefusedException refusal) {
                refused.add(new RefusedCommand(command, refusal));
            }
        }
        if (!refused.isEmpty()) {
            throw new SeveralRefusedException(refused, asked.size());
        }
        return happened;
    }
}
