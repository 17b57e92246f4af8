package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.household.PendingStep;
import org.progressledger.household.Review;
import org.progressledger.household.ReviewKind;
import org.progressledger.household.ReviewStage;
import org.progressledger.household.read.ReviewAsOf;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.UnitId;

/**
 * A review as programs get it. What was proposed, verified and decided stands apart; only what was decided is official.
 *
 * @param procedure key of the procedure in force when it began
 * @param stage how far it has come; absent when it is over
 * @param next what it waits for; absent when it is over
 * @param proposedClass what the reviewers propose
 * @param verifiedClass what the village meeting agreed to
 * @param decidedClass what the competent body decided at its end
 * @param steps everything that happened in it by the day
 */
record ReviewAnswer(
        ReviewKind kind,
        String procedure,
        LocalDate begunOn,
        Optional<ReviewStage> stage,
        Optional<PendingStep> next,
        Optional<PovertyClass> proposedClass,
        Optional<PovertyClass> verifiedClass,
        Optional<PovertyClass> decidedClass,
        List<Step> steps) {

    /** @param type logical name of the event */
    record Step(String type, LocalDate on) {}

    static ReviewAnswer of(ReviewAsOf asOf) {
        Review review = asOf.review();
        return new ReviewAnswer(
                review.kind(),
                review.procedure(),
                review.begunOn(),
                review.stage(),
                asOf.next(),
                review.proposed(),
                review.verified(),
                review.decided(),
                review.steps().stream()
                        .map(step -> new Step("household." + step.getClass().getSimpleName(), ReviewStage.dayOf(step)))
                        .toList());
    }

    /**
     * @param counts by units of the drawing; none that is 0
     * @param unassigned households of which nobody knows the unit of the drawing, by the unit that is recorded
     */
    record Counts(Basis basis, String boundaries, List<Count> counts, List<Count> unassigned) {}

    /** @param name kind and name of the unit */
    record Count(UnitId unit, String name, ReviewStage stage, long households) {}
}
