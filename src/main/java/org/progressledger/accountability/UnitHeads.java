package org.progressledger.accountability;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.progressledger.shared.UnitId;

/** The aggregate: the heads of one unit. */
@Aggregate(type = UnitHeads.TYPE)
class UnitHeads {

    static final String TYPE = "head";

    @AggregateIdentifier
    private String stream;

    private HeadBook book = HeadBook.EMPTY;

    UnitHeads() {}

    static String stream(UnitId unit) {
        return TYPE + ":" + unit;
    }

    /** Answers whether anything was recorded. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(HeadCommand command, HeadDecider decider) {
        Decided decided = decider.decide(book, command);
        if (decided instanceof Decided.Refused refused) {
            throw new HeadRefusedException(refused.refusal(), refused.arguments());
        }
        if (decided instanceof Decided.Happens happens) {
            apply(happens.event());
            return true;
        }
        return false;
    }

    @EventSourcingHandler
    void on(HeadEvent event, @MessageIdentifier String id, @SequenceNumber long sequence) {
        stream = stream(event.unit());
        book = book.after(id, sequence, event);
    }
}
