package org.progressledger.commune;

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

/**
 * The titles of one commune. A handler answers {@link Decided.Events} or {@link Decided.Unchanged} and throws
 * {@link CommuneRefusedException} for a refusal.
 */
@Aggregate(type = CommuneTitles.TYPE)
class CommuneTitles {

    static final String TYPE = TitleEvent.TYPE;

    @AggregateIdentifier
    private String stream;

    private TitleBook book = TitleBook.EMPTY;

    CommuneTitles() {}

    static String stream(UnitId unit) {
        return TYPE + ":" + unit;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decided<TitleEvent> handle(DecideTitle asked, TitleDecider decider) {
        Decided<TitleEvent> decided = decider.decide(book, asked.command(), asked.ground());
        if (decided instanceof Decided.Refused<TitleEvent> refused) {
            throw new CommuneRefusedException(refused.refusals());
        }
        if (decided instanceof Decided.Events<TitleEvent> happened) {
            happened.events().forEach(event -> apply(event));
        }
        return decided;
    }

    /** Also a commune that the book does not know answers. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    TitleBook handle(LookAtTitles look) {
        return book;
    }

    @EventSourcingHandler
    void on(TitleEvent event, @MessageIdentifier String id, @SequenceNumber long sequence) {
        stream = stream(event.unit());
        book = book.after(id, sequence, event);
    }
}
