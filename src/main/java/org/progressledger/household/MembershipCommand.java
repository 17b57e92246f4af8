package org.progressledger.household;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What {@link HouseholdPeople} asks of the stream of a person. */
sealed interface MembershipCommand {

    @TargetAggregateIdentifier
    PersonId person();

    HouseholdId household();

    LocalDate effectiveOn();

    /** Said again while the person belongs to the household, it changes nothing. */
    record JoinHousehold(PersonId person, HouseholdId household, LocalDate effectiveOn) implements MembershipCommand {}

    record LeaveHousehold(PersonId person, HouseholdId household, LocalDate effectiveOn) implements MembershipCommand {}

    record WithdrawLeaving(PersonId person, HouseholdId household, LocalDate effectiveOn)
            implements MembershipCommand {}
}
