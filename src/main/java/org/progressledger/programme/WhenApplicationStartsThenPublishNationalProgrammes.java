package org.progressledger.programme;

import java.util.List;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.programme.ProgrammeCommand.EstablishItem;
import org.progressledger.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes the programmes that come with the application where the ledger lacks them, in one commit. Happens when commands
 * can be handled and before anybody may send one.
 */
final class WhenApplicationStartsThenPublishNationalProgrammes implements SmartLifecycle {

    private static final Logger LOGGER =
            LoggerFactory.getLogger(WhenApplicationStartsThenPublishNationalProgrammes.class);

    private final LiveProgrammes programmes;
    private final LedgerCommands commands;
    private final List<EstablishItem> shipped;
    private volatile boolean running;

    WhenApplicationStartsThenPublishNationalProgrammes(
            LiveProgrammes programmes, LedgerCommands commands, List<EstablishItem> shipped) {
        this.programmes = programmes;
        this.commands = commands;
        this.shipped = List.copyOf(shipped);
    }

    /** A node that loses a race finds in the next attempt that all is established. */
    @Override
    public void start() {
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
        running = true;
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

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After Axon, which starts all at once, and before the web server. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
