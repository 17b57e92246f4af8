package org.progressledger.household;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.progressledger.household.MembershipCommand.JoinHousehold;
import org.progressledger.household.MembershipCommand.LeaveHousehold;
import org.progressledger.household.MembershipEvent.Joined;
import org.progressledger.household.MembershipEvent.LeavingWithdrawn;
import org.progressledger.household.MembershipEvent.Left;
import org.progressledger.household.Stays.Stay;

/** One person's belonging to households: never to two at once. */
@Aggregate(type = Membership.TYPE)
class Membership {

    static final String TYPE = "membership";

    @AggregateIdentifier
    private PersonId person;

    private Stays<HouseholdId> stays = Stays.none();

    Membership() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MembershipCommand command) {
        if (command instanceof JoinHousehold) {
            join(command);
        } else if (command instanceof LeaveHousehold) {
            leave(command);
        } else {
            withdrawLeaving(command);
        }
    }

    private void join(MembershipCommand command) {
        Optional<Stay<HouseholdId>> other = inTheWay(command.effectiveOn());
        if (other.isEmpty()) {
            apply(new Joined(command.person(), command.household(), command.effectiveOn()));
        } else if (!other.get().whose().equals(command.household())
                || !other.get().isOn(command.effectiveOn())) {
            throw belongsTo(other.get());
        }
    }

    private void leave(MembershipCommand command) {
        LocalDate day = command.effectiveOn();
        if (stays.last(command.household())
                .filter(stay -> stay.lasts() && !day.isBefore(stay.from()))
                .isEmpty()) {
            throw refusal(Decided.Refused.because(RefusalReason.NO_SUCH_MEMBER, day));
        }
        apply(new Left(command.person(), command.household(), day));
    }

    private void withdrawLeaving(MembershipCommand command) {
        inTheWay(command.effectiveOn()).ifPresent(other -> {
            throw belongsTo(other);
        });
        apply(new LeavingWithdrawn(command.person(), command.household(), command.effectiveOn()));
    }

    private Optional<Stay<HouseholdId>> inTheWay(LocalDate day) {
        return stays.all().stream().filter(stay -> stay.reachesBeyond(day)).findFirst();
    }

    private static HouseholdRefusedException belongsTo(Stay<HouseholdId> other) {
        return refusal(Decided.Refused.because(
                RefusalReason.BELONGS_ELSEWHERE, other.whose().code(), other.from()));
    }

    private static HouseholdRefusedException refusal(Decided.Refused refused) {
        return new HouseholdRefusedException(refused);
    }

    @EventSourcingHandler
    void on(MembershipEvent event) {
        person = event.person();
        stays = after(stays, event);
    }

    static Stays<HouseholdId> after(Stays<HouseholdId> stays, MembershipEvent event) {
        if (event instanceof Joined) {
            return stays.begun(event.household(), event.effectiveOn());
        }
        return event instanceof Left
                ? stays.ended(event.household(), event.effectiveOn())
                : stays.resumed(event.household());
    }
}
