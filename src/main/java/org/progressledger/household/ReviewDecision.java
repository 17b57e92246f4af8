package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.household.Decided.Events;
import org.progressledger.household.Decided.Refused;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ruleset.ReviewProcedure;
import org.progressledger.ruleset.ReviewProcedures;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;

/**
 * The decision at the end of a review: whether everything before it is done. It decides by the national standard; what a
 * province makes of the same scores by a standard of its own needs no review of its own.
 */
record ReviewDecision(ReviewProcedures procedures, MovedLine line) {

    /** Decides on a recognition that stands for itself: it needs a review under way, or a line that moved. */
    Decided decide(HouseholdState state, StatusRecognised recognised) {
        Optional<Refused> unmoved = line.unmoved(state, recognised);
        if (unmoved.isPresent()) {
            return unmoved.get();
        }
        if (!isByReview(recognised)) {
            return new Events(List.of(recognised));
        }
        Optional<Review> underWay = state.reviews().underWay();
        if (underWay.isEmpty()) {
            return Refused.because(RefusalReason.NO_REVIEW_UNDER_WAY);
        }
        return undecidable(underWay.get(), recognised)
                .<Decided>map(refused -> refused)
                .orElseGet(() -> new Events(List.of(recognised), warnings(underWay.get(), recognised)));
    }

    /**
     * Why the row of a decided list cannot stand: the line did not move, or the row cannot decide the review that it falls
     * into. Empty if it can, or falls into none.
     */
    Optional<Refused> undecidable(HouseholdState state, StatusRecognised recognised, ScoreSheet sheet) {
        return line.unmoved(state, recognised)
                .or(() -> decidedBy(state, recognised)
                        .flatMap(review -> undecidable(review, recognised)
                                .or(() -> otherScores(
                                        review.scores().map(Scored::sheet).orElse(sheet), sheet))));
    }

    /** What is unusual about the row of a decided list. One that falls into no review stands for a periodic one held elsewhere. */
    List<Warning> warnings(HouseholdState state, StatusRecognised recognised) {
        return isByReview(recognised)
                ? decidedBy(state, recognised)
                        .map(review -> warnings(review, recognised))
                        .orElseGet(() -> outsideWindow(ReviewKind.PERIODIC, ReviewStage.dayOf(recognised)))
                : List.of();
    }

    /** The review under way that began by the date of the decision. */
    private static Optional<Review> decidedBy(HouseholdState state, StatusRecognised recognised) {
        return state.reviews()
                .underWay()
                .filter(review ->
                        isByReview(recognised) && !ReviewStage.dayOf(recognised).isBefore(review.begunOn()));
    }

    private static boolean isByReview(StatusRecognised recognised) {
        return recognised.cause() == Cause.REVIEW && recognised.recognised().owner() == RuleSetOwner.NATIONAL;
    }

    private Optional<Refused> undecidable(Review review, StatusRecognised recognised) {
        LocalDate day = ReviewStage.dayOf(recognised);
        LocalDate earliest = recognised.effectiveOn().isBefore(day) ? recognised.effectiveOn() : day;
        if (earliest.isBefore(review.lastDay())) {
            return Optional.of(Refused.because(RefusalReason.STEP_BEFORE_PREVIOUS, earliest, review.lastDay()));
        }
        Optional<ReviewProcedure> procedure = procedures.inForceOn(day);
        return procedure.isEmpty()
                ? Optional.of(Refused.because(RefusalReason.NO_REVIEW_PROCEDURE, day))
                : review.stage()
                        .flatMap(stage -> stage.missingForDecision(procedure.get(), day))
                        .map(ReviewStepDecider::missing);
    }

    /** The scores that the village agreed to must be those that are decided on; what else a sheet says may be fuller. */
    private static Optional<Refused> otherScores(ScoreSheet scored, ScoreSheet decided) {
        boolean same = scored.area() == decided.area()
                && scored.b1().equals(decided.b1())
                && scored.b2() == decided.b2()
                && scored.deprivations().equals(decided.deprivations());
        return same
                ? Optional.empty()
                : Optional.of(Refused.because(
                        RefusalReason.SCORES_NOT_THOSE_OF_THE_REVIEW,
                        scored.b1(),
                        scored.b2(),
                        scored.deprivations().size()));
    }

    private List<Warning> warnings(Review review, StatusRecognised recognised) {
        LocalDate day = ReviewStage.dayOf(recognised);
        List<Warning> warnings = new ArrayList<>(outsideWindow(review.kind(), day));
        review.verified()
                .filter(verified -> verified != recognised.recognised().povertyClass())
                .ifPresent(verified -> warnings.add(Warning.of(
                        WarningReason.DECIDED_OTHER_THAN_VERIFIED,
                        recognised.recognised().povertyClass(),
                        verified)));
        review.opinion()
                .filter(opinion -> !opinion.agrees())
                .ifPresent(opinion -> warnings.add(Warning.of(WarningReason.DECIDED_AGAINST_OPINION, opinion.body())));
        return warnings;
    }

    private List<Warning> outsideWindow(ReviewKind kind, LocalDate day) {
        return procedures
                .inForceOn(day)
                .map(procedure -> outsideWindow(kind, day, procedure))
                .orElseGet(List::of);
    }

    static List<Warning> outsideWindow(ReviewKind kind, LocalDate day, ReviewProcedure procedure) {
        return kind == ReviewKind.REGULAR || procedure.isPeriodic(day)
                ? List.of()
                : List.of(Warning.of(
                        WarningReason.PERIODIC_REVIEW_OUTSIDE_WINDOW,
                        day,
                        procedure.periodicFrom(),
                        procedure.periodicTo()));
    }
}
