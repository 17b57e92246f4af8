package org.progressledger.commune;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.progressledger.commune.Decided.Events;
import org.progressledger.commune.TitleCommand.AcknowledgeTitle;
import org.progressledger.commune.TitleCommand.GrantTitle;
import org.progressledger.commune.TitleEvent.TitleGranted;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.axon.Source;
import org.progressledger.shared.Actor;
import org.progressledger.shared.UnitId;

/**
 * The way in to the communes' results and titles. Each {@code record} is one commit: a title is granted together with a note
 * in the stream of the results that it rests on, so that no appraisal is withdrawn at that moment (decision 0140).
 *
 * <p>Every method throws {@link CommuneRefusedException} for what is against a rule.
 */
public final class Communes {

    private final LedgerCommands commands;

    public Communes(LedgerCommands commands) {
        this.commands = commands;
    }

    /**
     * Records one command about results.
     *
     * @throws org.progressledger.ledger.axon.ConcurrentChangeException if somebody else recorded to the stream meanwhile
     */
    public Recorded<Decided<CriteriaEvent>> record(Actor actor, Source source, CriteriaCommand command) {
        return commands.record(actor, source, () -> send(command, Source.NONE));
    }

    /**
     * Records one command about a title.
     *
     * @throws org.progressledger.ledger.axon.ConcurrentChangeException if somebody else recorded to the stream, or to the
     *     results on which a title is granted, meanwhile
     */
    public Recorded<Decided<TitleEvent>> record(Actor actor, Source source, TitleCommand command) {
        return commands.record(actor, source, () -> send(command, Source.NONE));
    }

    /** Sends one of many commands inside {@link LedgerCommands#record}; its events were read from this source. */
    public Decided<CriteriaEvent> send(CriteriaCommand command, Source source) {
        return commands.send(command, source);
    }

    /** Sends one of many commands inside {@link LedgerCommands#record}; its events were read from this source. */
    public Decided<TitleEvent> send(TitleCommand command, Source source) {
        TitleGround ground = new TitleGround(results(command.unit()), predecessors(command));
        Decided<TitleEvent> decided = commands.send(new DecideTitle(command, ground), source);
        if (command instanceof GrantTitle && decided instanceof Events<TitleEvent> happened) {
            happened.events().stream()
                    .map(TitleGranted.class::cast)
                    .forEach(granted -> commands.send(
                            new RelyOnAppraisal(
                                    granted.unit(),
                                    granted.ruleSet(),
                                    granted.title(),
                                    granted.effectiveOn(),
                                    granted.decision()),
                            source));
        }
        return decided;
    }

    private Map<UnitId, TitleBook> predecessors(TitleCommand command) {
        List<UnitId> units = command instanceof AcknowledgeTitle acknowledged ? acknowledged.predecessors() : List.of();
        return units.stream().distinct().collect(toMap(Function.identity(), this::titles));
    }

    /** The commune's results as they stand; inside {@link LedgerCommands#record} with what is recorded there so far. */
    public CriteriaBook results(UnitId unit) {
        return commands.send(new LookAtResults(unit));
    }

    private TitleBook titles(UnitId unit) {
        return commands.send(new LookAtTitles(unit));
    }
}
