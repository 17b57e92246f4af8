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
import org.progressledger.commune.CriteriaEvent.AppraisalReliedOn;
import org.progressledger.shared.UnitId;

/**
 * The results of one commune under all criteria sets. A handler answers {@link Decided.Events} or
 * {@link Decided.Unchanged} and throws {@link CommuneRefusedException} for a refusal.
 */
@Aggregate(type = CommuneCriteria.TYPE)
class CommuneCriteria {

    static final String TYPE = CriteriaEvent.TYPE;

    @AggregateIdentifier
    private String stream;

    private CriteriaBook book = CriteriaBook.EMPTY;

    CommuneCriteria() {}

    static String stream(UnitId unit) {
        return TYPE + ":" + unit;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decided<CriteriaEvent> handle(CriteriaCommand command, CriteriaDecider decider) {
        Decided<CriteriaEvent> decided = decider.decide(book, command);
        if (decided instanceof Decided.Refused<CriteriaEvent> refused) {
            throw new CommuneRefusedException(refused.refusals());
        }
        if (decided instanceof Decided.Events<CriteriaEvent> happened) {
            happened.events().forEach(event -> apply(event));
        }
        return decided;
    }

    @CommandHandler
    void handle(RelyOnAppraisal relied) {
        apply(new AppraisalReliedOn(
                relied.unit(), relied.ruleSet(), relied.title(), relied.effectiveOn(), relied.decision()));
    }

    /** Also a commune that the book does not know answers. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    CriteriaBook handle(LookAtResults look) {
        return book;
    }

    @EventSourcingHandler
    void on(CriteriaEvent event, @MessageIdentifier String id, @SequenceNumber long sequence) {
        stream = stream(event.unit());
        book = book.after(id, sequence, event);
    }
}
