package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;

/** The steps of a review, to be recorded in their order. */
public sealed interface ReviewCommand extends HouseholdCommand {

    record RequestReview(HouseholdId household, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements ReviewCommand {}
}
