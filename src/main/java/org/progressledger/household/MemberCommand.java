package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;

/** What can be asked about the people of a household. */
public sealed interface MemberCommand extends HouseholdCommand {

    record RemoveMember(
            HouseholdId household, PersonId person, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements MemberCommand {}
}
