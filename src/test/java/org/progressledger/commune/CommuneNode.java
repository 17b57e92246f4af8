package org.progressledger.commune;

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
import org.progressledger.shared.UnitId;

/** One node with communes on a log, and nothing else. Several nodes may share a log. */
final class CommuneNode implements AutoCloseable {

    static final Actor RECORDER = new Actor("ghi-so-mau", "RECORDER");

    private final Communes communes;
    private final Appender appender;
    private final EventStore store;
    private final Configuration axon;

    CommuneNode(CommitLog log) {
        appender = new Appender(log);
        store = LedgerEngines.store(
                LedgerEngines.engine(
                        log,
                        appender,
                        new EventCatalogue(CommuneCriteria.TYPE, CriteriaEvent.class),
                        new EventCatalogue(CommuneTitles.TYPE, TitleEvent.class)),
                appender);
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .build();
        bus.registerHandlerInterceptor(LedgerEngines.metadataFromCommand());
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureCommandBus(configuration -> bus)
                .configureEventStore(configuration -> store)
                .registerComponent(CriteriaDecider.class, configuration -> CommuneExamples.criteriaDecider())
                .registerComponent(TitleDecider.class, configuration -> CommuneExamples.titleDecider())
                .configureAggregate(CommuneCriteria.class)
                .configureAggregate(CommuneTitles.class)
                .buildConfiguration();
        axon.start();
        LedgerCommands commands = LedgerEngines.commands(axon.commandGateway(), log);
        communes = new Communes(commands);
    }

    Decided<CriteriaEvent> record(CriteriaCommand command) {
        return communes.record(RECORDER, Source.NONE, command).answer();
    }

    Decided<TitleEvent> record(TitleCommand command) {
        return communes.record(RECORDER, Source.NONE, command).answer();
    }

    CriteriaBook results(UnitId unit) {
        CriteriaBook book = CriteriaBook.EMPTY;
        var stream = store.readEvents(CommuneCriteria.stream(unit));
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            book = book.after(
                    message.getIdentifier(), message.getSequenceNumber(), (CriteriaEvent) message.getPayload());
        }
        return book;
    }

    TitleBook titles(UnitId unit) {
        TitleBook book = TitleBook.EMPTY;
        var stream = store.readEvents(CommuneTitles.stream(unit));
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            book = book.after(message.getIdentifier(), message.getSequenceNumber(), (TitleEvent) message.getPayload());
        }
        return book;
    }

    @Override
    public void close() {
        axon.shutdown();
        appender.close();
    }
}
