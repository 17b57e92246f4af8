package org.progressledger.ledger.axon;

import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.progressledger.ledger.log.Appender;
import org.progressledger.ledger.log.CommitLog;

/** One node: Axon with the toy aggregate on a log. Several nodes may share a log. */
final class WellLedger implements AutoCloseable {

    static final LedgerSerializer SERIALIZER =
            new LedgerSerializer(new LogicalNames(List.of(WellEvent.CATALOGUE), List.of()));

    final Appender appender;
    final LedgerEventStorageEngine engine;
    final LedgerEventStore store;
    final LedgerCommands commands;
    private final Configuration axon;

    WellLedger(CommitLog log) {
        appender = new Appender(log);
        engine = LedgerEventStorageEngine.builder(log, appender, SERIALIZER, SERIALIZER)
                .build();
        store = LedgerEventStore.builder(engine, appender).build();
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(EventMetadata.fromCommand()));
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureCommandBus(configuration -> bus)
                .configureEventStore(configuration -> store)
                .configureSerializer(configuration -> SERIALIZER)
                .configureAggregate(Well.class)
                .buildConfiguration();
        axon.start();
        commands = new LedgerCommands(axon.commandGateway(), log);
    }

    @Override
    public void close() {
        axon.shutdown();
        appender.close();
    }
}
