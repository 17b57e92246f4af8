package org.progressledger.fund;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The aggregate: the book of one allocation. What goes into it was decided on the books of all that it concerns. */
@Aggregate(type = Allocation.TYPE)
class Allocation {

    static final String TYPE = AllocationEvent.TYPE;

    @AggregateIdentifier
    private String stream;

    private final AllocationBook.Writing writing = new AllocationBook.Writing();

    Allocation() {}

    static String stream(AllocationId allocation) {
        return TYPE + ":" + allocation;
    }

    /**
     * Answers the book, with what is recorded by the command. Also an allocation that the ledger does not know answers.
     *
     * @throws IllegalStateException if the book would break a ceiling, which the decision should have found
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    AllocationBook handle(AllocationCommand command) {
        if (command instanceof AllocationCommand.RecordEvents record) {
            record.events().forEach(event -> apply(event));
            if (!Ceilings.breaches(writing.book()).isEmpty()) {
                throw new IllegalStateException("The book of " + command.allocation() + " would break a ceiling");
            }
        }
        return writing.book();
    }

    @EventSourcingHandler
    void on(AllocationEvent event, @MessageIdentifier String id, @SequenceNumber long sequence) {
        stream = stream(event.allocation());
        writing.add(id, sequence, event);
    }
}
