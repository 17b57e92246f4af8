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
import org.progressledger.household.MembershipEvent.Joined;
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
            join(command.person(), command.household(), command.effectiveOn());
        } else {
            leave(command.person(), command.household(), command.effectiveOn());
        }
    }

    private void join(PersonId who, HouseholdId household, LocalDate day) {
        Optional<Stay<HouseholdId>> inTheWay =
                stays.all().stream().filter(stay -> stay.reachesBeyond(day)).findFirst();
        if (inTheWay.isEmpty()) {
            apply(new Joined(who, household, day));
            return;
        }
        Stay<HouseholdId> other = inTheWay.get();
        if (!other.whose().equals(household) || !other.isOn(day)) {
            throw refusal(Decided.Refused.because(
                    RefusalReason.BELONGS_ELSEWHERE, other.whose().code(), other.from()));
        }
    }

    private void leave(PersonId who, HouseholdId household, LocalDate day) {
        if (stays.last(household)
                .filter(stay -> stay.lasts() && !day.isBefore(stay.from()))
                .isEmpty()) {
            throw refusal(Decided.Refused.because(RefusalReason.NO_SUCH_MEMBER, day));
        }
        apply(new Left(who, household, day));
    }

    private static HouseholdRefusedException refusal(Decided.Refused refused) {
        return new HouseholdRefusedException(refused);
    }

    @EventSourcingHandler
    void on(MembershipEvent event) {
        person = event.person();
        stays = event instanceof Joined
                ? stays.begun(event.household(), event.effectiveOn())
                : stays.ended(event.household(), event.effectiveOn());
    }
}
