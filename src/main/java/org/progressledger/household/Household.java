package org.progressledger.household;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdCommand.MoveHousehold;
import org.progressledger.household.HouseholdCommand.RecogniseStatus;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdCommand.RecordScore;
import org.progressledger.household.HouseholdCommand.RegisterHousehold;
import org.progressledger.household.HouseholdCommand.WithdrawRecognition;

/**
 * The aggregate. It asks the decider and records what it answers. A handler answers {@link Decided.Events} or
 * {@link Decided.Unchanged} and throws {@link HouseholdRefusedException} for a refusal.
 */
@Aggregate(type = Household.TYPE)
class Household {

    static final String TYPE = "household";

    @AggregateIdentifier
    private HouseholdId id;

    private HouseholdState state = HouseholdState.unknown();

    Household() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decided handle(RegisterHousehold command, HouseholdDecider decider) {
        return record(command, decider);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decided handle(RecordReview command, HouseholdDecider decider) {
        return record(command, decider);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decided handle(RecordScore command, HouseholdDecider decider) {
        return record(command, decider);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decided handle(RecogniseStatus command, HouseholdDecider decider) {
        return record(command, decider);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decided handle(CorrectRecognition command, HouseholdDecider decider) {
        return record(command, decider);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decided handle(WithdrawRecognition command, HouseholdDecider decider) {
        return record(command, decider);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decided handle(MoveHousehold command, HouseholdDecider decider) {
        return record(command, decider);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decided handle(CloseHousehold command, HouseholdDecider decider) {
        return record(command, decider);
    }

    /** Also a household that the book does not know answers, with the same refusals as any other. */
    private Decided record(HouseholdCommand command, HouseholdDecider decider) {
        Decided decided = decider.decide(state, command);
        if (decided instanceof Decided.Refused refused) {
            throw new HouseholdRefusedException(refused);
        }
        if (decided instanceof Decided.Events happened) {
            happened.events().forEach(event -> apply(event));
        }
        return decided;
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
