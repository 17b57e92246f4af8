package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;

/** What can happen to the people of a household. */
public sealed interface MemberEvent extends HouseholdEvent {

    /** Somebody left the household. */
    record MemberLeft(
            HouseholdId household, PersonId person, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements MemberEvent {}
}
