package org.progressledger.commune;

import org.axonframework.eventhandling.DomainEventMessage;
import org.progressledger.ledger.axon.AggregateNode;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.shared.Actor;
import org.progressledger.shared.UnitId;

/** One node with communes on a log, and nothing else. Several nodes may share a log. */
final class CommuneNode implements AutoCloseable {

    static final Actor RECORDER = new Actor("ghi-so-mau", "RECORDER");

    private final AggregateNode node;
    private final Communes communes;

    CommuneNode(CommitLog log) {
        node = new AggregateNode(
                log,
                axon -> axon.registerComponent(
                                CriteriaDecider.class, configuration -> CommuneExamples.criteriaDecider())
                        .registerComponent(TitleDecider.class, configuration -> CommuneExamples.titleDecider())
                        .configureAggregate(CommuneCriteria.class)
                        .configureAggregate(CommuneTitles.class),
                new EventCatalogue(CommuneCriteria.TYPE, CriteriaEvent.class),
                new EventCatalogue(CommuneTitles.TYPE, TitleEvent.class));
        communes = new Communes(node.commands());
    }

    Decided<CriteriaEvent> record(CriteriaCommand command) {
        return communes.record(RECORDER, Source.NONE, command).answer();
    }

    Decided<TitleEvent> record(TitleCommand command) {
        return communes.record(RECORDER, Source.NONE, command).answer();
    }

    CriteriaBook results(UnitId unit) {
        CriteriaBook book = CriteriaBook.EMPTY;
        for (DomainEventMessage<?> message : node.events(CommuneCriteria.stream(unit))) {
            book = book.after(
                    message.getIdentifier(), message.getSequenceNumber(), (CriteriaEvent) message.getPayload());
        }
        return book;
    }

    TitleBook titles(UnitId unit) {
        TitleBook book = TitleBook.EMPTY;
        for (DomainEventMessage<?> message : node.events(CommuneTitles.stream(unit))) {
            book = book.after(message.getIdentifier(), message.getSequenceNumber(), (TitleEvent) message.getPayload());
        }
        return book;
    }

    @Override
    public void close() {
        node.close();
    }
}
