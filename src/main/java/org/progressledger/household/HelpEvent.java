package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;

/** What is done for a household: who looks after it, what it receives, how it is praised. */
public sealed interface HelpEvent extends HouseholdEvent {

    record Praised(HouseholdId household, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements HelpEvent {}
}
