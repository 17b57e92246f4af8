package org.progressledger.ruleset;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The aggregate of all criteria sets. It asks the decider and records what it answers. */
@Aggregate(type = CriteriaSetStream.TYPE)
class CriteriaSetStream {

    static final String TYPE = "criteria-set";

    private static final CriteriaSetDecider DECIDER = new CriteriaSetDecider();

    @AggregateIdentifier
    private String stream = PublishedCriteria.STREAM;

    private PublishedCriteria published = PublishedCriteria.NONE;

    CriteriaSetStream() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CriteriaSetCommand command) {
        DECIDER.decide(published, command).ifPresent(event -> apply(event));
    }

    @EventSourcingHandler
    void on(CriteriaSetEvent event) {
        published = published.after(event);
    }
}
