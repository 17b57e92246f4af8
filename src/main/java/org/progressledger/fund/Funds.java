package org.progressledger.fund;

import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;

/**
 * The way in to the programmes' money. Each {@code record} is one commit over the streams of all allocations that a command
 * concerns (decision 0173), and tries again when somebody else was faster.
 *
 * <p>Every method throws {@link FundRefusedException} for what is against a rule; nothing is recorded then.
 */
public final class Funds {

    private final LedgerCommands commands;
    private final FundDecider decider;

    Funds(LedgerCommands commands, FundDecider decider) {
        this.commands = commands;
        this.decider = decider;
    }

    /**
     * Records one command.
     *
     * @throws org.progressledger.ledger.axon.ConcurrentChangeException if others were faster so often that it is no accident
     */
    public Recorded<Decided<AllocationEvent>> record(Actor actor, Source source, FundCommand command) {
        return commands.recordPersistently(actor, source, () -> send(command, Source.NONE));
    }

    /**
     * Sends one of many commands inside {@link LedgerCommands#record}; its events were read from this source. It counts with
     * what is recorded there so far; one that is refused leaves no event and does not touch the others.
     */
    public Decided<AllocationEvent> send(FundCommand command, Source source) {
        throw new UnsupportedOperationException("to be built");
    }

    /** Records how a project is described from a day on. */
    public Recorded<Decided<ProjectEvent>> record(Actor actor, Source source, ProjectCommand command) {
        return commands.recordPersistently(actor, source, () -> send(command, Source.NONE));
    }

    /** Sends one of many commands inside {@link LedgerCommands#record}; its events were read from this source. */
    public Decided<ProjectEvent> send(ProjectCommand command, Source source) {
        return commands.send(command, source);
    }

    /**
     * What the ledger holds of an allocation, {@link AllocationBook#EMPTY} if nothing; inside {@link LedgerCommands#record}
     * with what is recorded there so far.
     */
    public AllocationBook book(AllocationId allocation) {
        throw new UnsupportedOperationException("to be built");
    }
}
