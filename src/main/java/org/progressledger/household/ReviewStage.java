package org.progressledger.household;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.ReviewEvent.ComplaintAnswered;
import org.progressledger.household.ReviewEvent.ComplaintFiled;
import org.progressledger.household.ReviewEvent.ListedForReview;
import org.progressledger.household.ReviewEvent.OpinionGiven;
import org.progressledger.household.ReviewEvent.QuickScreened;
import org.progressledger.household.ReviewEvent.ResultPosted;
import org.progressledger.household.ReviewEvent.ReviewDiscontinued;
import org.progressledger.household.ReviewEvent.ReviewRequested;
import org.progressledger.household.ReviewEvent.VillageMeetingHeld;
import org.progressledger.ruleset.ReviewProcedure;
import org.progressledger.ruleset.ReviewStep;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;

/** How far a review under way has come. */
public enum ReviewStage {
    REQUESTED(ReviewStep.QUICK_SCREENING),
    LISTED(ReviewStep.SCORING),
    SCREENED(ReviewStep.SCORING),
    /** The meeting did not agree, or a complaint was upheld: to be scored again. */
    SENT_BACK(ReviewStep.SCORING),
    SCORED(ReviewStep.VILLAGE_MEETING),
    VERIFIED(ReviewStep.POSTING),
    POSTED(ReviewStep.OPINION),
    COMPLAINT_OPEN(ReviewStep.OPINION),
    OPINION_GIVEN;

    /** How many of the steps lie behind, done or not foreseen. */
    private final int behind;

    ReviewStage(ReviewStep first) {
        this.behind = first.ordinal();
    }

    ReviewStage() {
        this.behind = ReviewStep.values().length;
    }

    /** The stage of a review that the event begins; empty if it begins none. */
    public static Optional<ReviewStage> begunBy(HouseholdEvent event) {
        if (event instanceof ReviewRequested) {
            return Optional.of(REQUESTED);
        }
        return event instanceof ListedForReview ? Optional.of(LISTED) : Optional.empty();
    }

    /**
     * The day on which the event is a step of a review: of the recognition, the date of its decision.
     */
    public static LocalDate dayOf(HouseholdEvent event) {
        return event instanceof StatusRecognised recognised
                ? recognised.decision().date()
                : event.effectiveOn();
    }

    /**
     * Whether the event is a step of the review under way.
     *
     * @param since day of the review's last step
     */
    public static boolean isStep(HouseholdEvent event, LocalDate since) {
        if (event instanceof Scored scored) {
            return scored.decision().isEmpty();
        }
        if (event instanceof StatusRecognised recognised) {
            return recognised.cause() == Cause.REVIEW
                    && recognised.recognised().owner() == RuleSetOwner.NATIONAL
                    && !dayOf(recognised).isBefore(since);
        }
        return event instanceof ReviewEvent;
    }

    /** The stage after one more step; empty if that ends the review. */
    public Optional<ReviewStage> after(HouseholdEvent step) {
        if (step instanceof QuickScreened screened) {
            return screened.passed() ? Optional.of(SCREENED) : Optional.empty();
        }
        if (step instanceof VillageMeetingHeld meeting) {
            return Optional.of(meeting.accepted() ? VERIFIED : SENT_BACK);
        }
        if (step instanceof ComplaintAnswered answered) {
            return Optional.of(answered.upheld() ? SENT_BACK : POSTED);
        }
        if (step instanceof Scored) {
            return Optional.of(SCORED);
        }
        if (step instanceof ResultPosted) {
            return Optional.of(POSTED);
        }
        if (step instanceof ComplaintFiled) {
            return Optional.of(COMPLAINT_OPEN);
        }
        if (step instanceof OpinionGiven) {
            return Optional.of(OPINION_GIVEN);
        }
        if (step instanceof ReviewDiscontinued || step instanceof StatusRecognised) {
            return Optional.empty();
        }
        throw new IllegalArgumentException("No step of a review under way: " + step.getClass());
    }

    /** What the review waits for on a day, by the procedure in force on it. */
    public PendingStep next(ReviewProcedure procedure, LocalDate day) {
        return missingForDecision(procedure, day).orElse(PendingStep.DECISION);
    }

    /** The first step that has to be done before this one can be; empty if none is missing. */
    Optional<PendingStep> missingBefore(ReviewStep step, ReviewProcedure procedure, LocalDate day) {
        return missingBefore(step.ordinal(), procedure, day);
    }

    Optional<PendingStep> missingForDecision(ReviewProcedure procedure, LocalDate day) {
        return missingBefore(ReviewStep.values().length, procedure, day);
    }

    private Optional<PendingStep> missingBefore(int place, ReviewProcedure procedure, LocalDate day) {
        if (this == COMPLAINT_OPEN) {
            return Optional.of(PendingStep.COMPLAINT_ANSWER);
        }
        return Arrays.stream(ReviewStep.values())
                .filter(step -> step.ordinal() >= behind && step.ordinal() < place)
                .filter(step -> procedure.has(step, day))
                .findFirst()
                .map(PendingStep::of);
    }
}
