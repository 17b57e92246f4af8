package org.progressledger.fund;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.LedgerEngines;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.shared.Actor;

/** One node with the programmes' money on a log, and nothing else. Several nodes may share a log. */
final class FundNode implements AutoCloseable {

    static final Actor RECORDER = new Actor("ghi-so-mau", "RECORDER");

    final LedgerCommands commands;
    final Funds funds;
    private final Appender appender;
    private final EventStore store;
    private final Configuration axon;

    FundNode(CommitLog log) {
        appender = new Appender(log);
        store = LedgerEngines.store(
                LedgerEngines.engine(
                        log,
                        appender,
                        new EventCatalogue(Allocation.TYPE, AllocationEvent.class),
                        new EventCatalogue(Project.TYPE, ProjectEvent.class)),
                appender);
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .build();
        bus.registerHandlerInterceptor(LedgerEngines.metadataFromCommand());
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureCommandBus(configuration -> bus)
                .configureEventStore(configuration -> store)
                .registerComponent(FundRules.class, configuration -> FundExamples.rules())
                .configureAggregate(Allocation.class)
                .configureAggregate(Project.class)
                .buildConfiguration();
        axon.start();
        commands = LedgerEngines.commands(axon.commandGateway(), log);
        funds = new Funds(commands, FundExamples.decider());
    }

    Decided<AllocationEvent> record(FundCommand command) {
        return funds.record(RECORDER, Source.NONE, command).answer();
    }

    /** As the stream in the store tells it. */
    AllocationBook stored(AllocationId allocation) {
        AllocationBook.Writing book = new AllocationBook.Writing();
        var stream = store.readEvents(Allocation.stream(allocation));
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            book.add(message.getIdentifier(), message.getSequenceNumber(), (AllocationEvent) message.getPayload());
        }
        return book.book();
    }

    YearFigures figures(AllocationId allocation, int budgetYear) {
        return stored(allocation).accounts().year(budgetYear).inTheEnd();
    }

    @Override
    public void close() {
        axon.shutdown();
        appender.close();
    }
}
