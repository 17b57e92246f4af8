package org.progressledger.programme;

import java.util.ArrayList;
import java.util.List;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;

/** Records changes of the structure and of the code map: all of what is said at once, or nothing of it. */
public final class ProgrammeChanges {

    private final LedgerCommands commands;

    ProgrammeChanges(LedgerCommands commands) {
        this.commands = commands;
    }

    /**
     * Records changes of the structure in one commit.
     *
     * @return the events that followed; none if all was so already
     * @throws ProgrammeRefusedException if one of them is against a rule
     */
    public Recorded<List<ProgrammeEvent>> structure(Actor by, List<? extends ProgrammeCommand> asked) {
        return record(by, asked);
    }

    /**
     * Records changes of the code map in one commit.
     *
     * @return the events that followed; none if all was so already
     * @throws ProgrammeRefusedException if one of them is against a rule
     */
    public Recorded<List<CodeEvent>> codes(Actor by, List<? extends CodeCommand> asked) {
        return record(by, asked);
    }

    private <E> Recorded<List<E>> record(Actor by, List<?> asked) {
        return commands.recordPersistently(by, Source.NONE, () -> {
            List<E> happened = new ArrayList<>();
            asked.forEach(command -> happened.addAll(commands.<List<E>>send(command)));
            return happened;
        });
    }
}
