package org.progressledger.ledger.axon;

import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;

/** One node with the aggregates of a feature on a log, and nothing else. Several nodes may share a log. */
public final class AggregateNode implements AutoCloseable {

    private final Appender appender;
    private final EventStore store;
    private final Configuration axon;
    private final LedgerCommands commands;

    /** @param aggregates adds them, and what they are handed */
    public AggregateNode(CommitLog log, UnaryOperator<Configurer> aggregates, EventCatalogue... catalogues) {
        appender = new Appender(log);
        store = LedgerEngines.store(LedgerEngines.engine(log, appender, catalogues), appender);
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .build();
        bus.registerHandlerInterceptor(LedgerEngines.metadataFromCommand());
        axon = aggregates
                .apply(DefaultConfigurer.defaultConfiguration(false)
                        .configureCommandBus(configuration -> bus)
                        .configureEventStore(configuration -> store))
                .buildConfiguration();
        axon.start();
        commands = LedgerEngines.commands(axon.commandGateway(), log);
    }

    public LedgerCommands commands() {
        return commands;
    }

    /** The events of a stream as the store tells them. */
    public List<DomainEventMessage<?>> events(String stream) {
        return List.copyOf(store.readEvents(stream).asStream().toList());
    }

    @Override
    public void close() {
        axon.shutdown();
        appender.close();
    }
}
