package org.progressledger.fund;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
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
     * What a command would lead to. Records nothing.
     *
     * @param books what each allocation would hold by then
     */
    public Decided<AllocationEvent> foresee(FundCommand command, Function<AllocationId, AllocationBook> books) {
        return decider.decide(command, books);
    }

    /** The rules that the description of a project is against; none if it would be recorded. */
    public List<Refusal> refusals(ProjectCommand.DescribeProject project) {
        return decider.refusals(project);
    }

    /**
     * Sends one of many commands inside {@link LedgerCommands#record}; its events were read from this source. It counts with
     * what is recorded there so far; one that is refused leaves no event and does not touch the others.
     */
    public Decided<AllocationEvent> send(FundCommand command, Source source) {
        Decided<AllocationEvent> decided = decider.decide(command, this::book);
        if (decided instanceof Decided.Refused<AllocationEvent> refused) {
            throw new FundRefusedException(refused.refusals());
        }
        if (decided instanceof Decided.Events<AllocationEvent> happened) {
            happened.events().stream()
                    .collect(groupingBy(AllocationEvent::allocation, LinkedHashMap::new, toList()))
                    .forEach((allocation, events) ->
                            commands.send(new AllocationCommand.RecordEvents(allocation, events), source));
        }
        return decided;
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
        return commands.send(new AllocationCommand.LookAtBook(allocation));
    }
}
