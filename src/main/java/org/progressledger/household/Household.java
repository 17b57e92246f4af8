package org.progressledger.household;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * The aggregate. It asks the decider and records what it answers. A handler answers {@link Decided.Events} or
 * {@link Decided.Unchanged} and throws {@link HouseholdRefusedException} for a refusal.
 */
@Aggregate(type = Household.TYPE)
class Household {

    static final String TYPE = HouseholdEvent.TYPE;

    @AggregateIdentifier
    private HouseholdId id;

    private HouseholdState state = HouseholdState.unknown();

    Household() {}

    /** Also a household that the book does not know answers, with the same refusals as any other. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decided handle(HouseholdCommand command, HouseholdDecider decider) {
        Decided decided = decider.decide(state, command);
        if (decided instanceof Decided.Refused refused) {
            throw new HouseholdRefusedException(refused);
        }
        if (decided instanceof Decided.Events happened) {
            happened.events().forEach(event -> apply(event));
        }
        return decided;
    }

    @CommandHandler
    HouseholdState handle(LookAtHousehold look) {
        return state;
    }

    HouseholdState state() {
        return state;
    }

    @EventSourcingHandler
    void on(HouseholdEvent event, @MessageIdentifier String eventId) {
        id = event.household();
        state = state.after(eventId, event);
    }
}
