package org.progressledger.programme;

import java.util.List;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.axon.WhenApplicationStarts;
import org.progressledger.programme.ProgrammeCommand.EstablishItem;
import org.progressledger.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the programmes that come with the application where the ledger lacks them, in one commit. */
final class WhenApplicationStartsThenPublishNationalProgrammes extends WhenApplicationStarts {

    private static final Logger LOGGER =
            LoggerFactory.getLogger(WhenApplicationStartsThenPublishNationalProgrammes.class);

    private final LiveProgrammes programmes;
    private final LedgerCommands commands;
    private final List<EstablishItem> shipped;

    WhenApplicationStartsThenPublishNationalProgrammes(
            LiveProgrammes programmes, LedgerCommands commands, List<EstablishItem> shipped) {
        this.programmes = programmes;
        this.commands = commands;
        this.shipped = List.copyOf(shipped);
    }

    /** A node that loses a race finds in the next attempt that all is established. */
    @Override
    protected void then() {
        programmes.refresh();
        List<EstablishItem> lacking = shipped.stream()
                .filter(command -> programmes.item(command.key()).isEmpty())
                .toList();
        if (!lacking.isEmpty()) {
            int established = commands.recordPersistently(
                            Actor.LEDGER_ITSELF,
                            Source.NONE,
                            () -> lacking.stream().mapToInt(this::establish).sum())
                    .answer();
            LOGGER.info("The ledger lacked {} parts of programmes, which come with the application", established);
        }
    }

    /** What a ledger has decided for itself stays: a key may already be that of a province's part. */
    private int establish(EstablishItem command) {
        try {
            return commands.<List<ProgrammeEvent>>send(command).size();
        } catch (ProgrammeRefusedException refused) {
            LOGGER.warn(
                    "{} comes with the application and is not established: {}", command.key(), refused.getMessage());
            return 0;
        }
    }
}
