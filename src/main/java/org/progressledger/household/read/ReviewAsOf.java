package org.progressledger.household.read;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.household.PendingStep;
import org.progressledger.household.Review;
import org.progressledger.ruleset.ReviewProcedures;

/**
 * The last review of a household that had begun by a day, as it stood on that day.
 *
 * @param review under way or over
 * @param next what it waits for on the day, by the procedure in force on it; empty if it is over
 */
public record ReviewAsOf(Review review, Optional<PendingStep> next) {

    static ReviewAsOf of(Review review, LocalDate day, ReviewProcedures procedures) {
        return new ReviewAsOf(
                review,
                review.stage()
                        .flatMap(stage -> procedures.inForceOn(day).map(procedure -> stage.next(procedure, day))));
    }
}
