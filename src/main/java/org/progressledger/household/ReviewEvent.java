package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;

/**
 * What can happen in the review of a household before it is decided (Decision 24/2021/QĐ-TTg). The scores are
 * {@link HouseholdEvent.Scored}, the decision is {@link HouseholdEvent.StatusRecognised}.
 */
public sealed interface ReviewEvent extends HouseholdEvent {

    /** The household asked to be reviewed (form 01). */
    record ReviewRequested(HouseholdId household, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements ReviewEvent {}
}
