package org.progressledger.ruleset;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** The aggregate of all rules. It asks the decider and records what it answers. */
@Aggregate(type = RuleSets.TYPE)
class RuleSets {

    static final String TYPE = "rule-set";

    private static final RuleSetDecider DECIDER = new RuleSetDecider();

    @AggregateIdentifier
    private String stream = PublishedRules.STREAM;

    private PublishedRules published = PublishedRules.NONE;

    RuleSets() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RuleSetCommand command, ScoreSheetCodes codes) {
        DECIDER.decide(published, command).ifPresent(event -> {
            codes.check(event);
            apply(event);
        });
    }

    @EventSourcingHandler
    void on(RuleSetEvent event) {
        published = published.after(event);
    }
}
