package org.progressledger.fund;

import org.axonframework.eventhandling.DomainEventMessage;
import org.progressledger.ledger.axon.AggregateNode;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.shared.Actor;

/** One node with the programmes' money on a log, and nothing else. Several nodes may share a log. */
final class FundNode implements AutoCloseable {

    static final Actor RECORDER = new Actor("ghi-so-mau", "RECORDER");

    final LedgerCommands commands;
    final Funds funds;
    private final AggregateNode node;

    FundNode(CommitLog log) {
        node = new AggregateNode(
                log,
                axon -> axon.registerComponent(FundRules.class, configuration -> FundExamples.rules())
                        .configureAggregate(Allocation.class)
                        .configureAggregate(Project.class),
                new EventCatalogue(Allocation.TYPE, AllocationEvent.class),
                new EventCatalogue(Project.TYPE, ProjectEvent.class));
        commands = node.commands();
        funds = new Funds(commands, FundExamples.decider());
    }

    Decided<AllocationEvent> record(FundCommand command) {
        return funds.record(RECORDER, Source.NONE, command).answer();
    }

    /** As the stream in the store tells it. */
    AllocationBook stored(AllocationId allocation) {
        AllocationBook.Writing book = new AllocationBook.Writing();
        for (DomainEventMessage<?> message : node.events(Allocation.stream(allocation))) {
            book.add(message.getIdentifier(), message.getSequenceNumber(), (AllocationEvent) message.getPayload());
        }
        return book.book();
    }

    YearFigures figures(AllocationId allocation, int budgetYear) {
        return stored(allocation).accounts().year(budgetYear).inTheEnd();
    }

    @Override
    public void close() {
        node.close();
    }
}
