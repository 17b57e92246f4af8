package org.progressledger.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.household.Decided.Events;
import org.progressledger.household.Decided.Refused;
import org.progressledger.household.Decided.Unchanged;
import org.progressledger.household.ReviewCommand.AnswerComplaint;
import org.progressledger.household.ReviewCommand.DiscontinueReview;
import org.progressledger.household.ReviewCommand.FileComplaint;
import org.progressledger.household.ReviewCommand.GiveOpinion;
import org.progressledger.household.ReviewCommand.ListForReview;
import org.progressledger.household.ReviewCommand.PostResult;
import org.progressledger.household.ReviewCommand.RecordQuickScreening;
import org.progressledger.household.ReviewCommand.RecordVillageMeeting;
import org.progressledger.household.ReviewCommand.RequestReview;
import org.progressledger.household.ReviewCommand.ScoreInReview;
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
import org.progressledger.ruleset.ReviewProcedures;
import org.progressledger.ruleset.ReviewStep;

/** Decides on the steps of a review, each by the procedure in force on its day. */
record ReviewStepDecider(Scoring scoring, ReviewProcedures procedures) {

    Decided decide(HouseholdState state, ReviewCommand command) {
        LocalDate day = command.effectiveOn();
        Optional<ReviewProcedure> procedure = procedures.inForceOn(day);
        if (procedure.isEmpty()) {
            return Refused.because(RefusalReason.NO_REVIEW_PROCEDURE, day);
        }
        return unfit(command).<Decided>map(refused -> refused).orElseGet(() -> {
            HouseholdEvent step = stepOf(command, procedure.get());
            if (state.reviews().last().filter(review -> review.says(step)).isPresent()) {
                return new Unchanged();
            }
            return ReviewStage.begunBy(step).isPresent()
                    ? begin(state, step, procedure.get())
                    : proceed(state, step, procedure.get());
        });
    }

    private Optional<Refused> unfit(ReviewCommand command) {
        if (command instanceof ScoreInReview score) {
            return scoring.unfit(score.sheet(), score.effectiveOn());
        }
        if (command instanceof RecordVillageMeeting meeting
                && (meeting.present() < 1 || meeting.agreed() < 0 || meeting.agreed() > meeting.present())) {
            return Optional.of(Refused.because(RefusalReason.VOTES_IMPOSSIBLE, meeting.present(), meeting.agreed()));
        }
        return Optional.empty();
    }

    private static Decided begin(HouseholdState state, HouseholdEvent beginning, ReviewProcedure procedure) {
        Optional<Review> last = state.reviews().last();
        if (last.filter(Review::isUnderWay).isPresent()) {
            return Refused.because(RefusalReason.REVIEW_UNDER_WAY, last.get().begunOn());
        }
        LocalDate day = beginning.effectiveOn();
        return last.map(Review::lastDay)
                .filter(day::isBefore)
                .<Decided>map(ended -> Refused.because(RefusalReason.STEP_BEFORE_PREVIOUS, day, ended))
                .orElseGet(() -> new Events(
                        List.of(beginning), ReviewDecision.outsideWindow(kindOf(beginning), day, procedure)));
    }

    private static ReviewKind kindOf(HouseholdEvent beginning) {
        return beginning instanceof ReviewRequested requested ? requested.kind() : ReviewKind.PERIODIC;
    }

    private Decided proceed(HouseholdState state, HouseholdEvent step, ReviewProcedure procedure) {
        Optional<Review> underWay = state.reviews().underWay();
        if (underWay.isEmpty()) {
            return Refused.because(RefusalReason.NO_REVIEW_UNDER_WAY);
        }
        Review review = underWay.get();
        LocalDate day = step.effectiveOn();
        if (day.isBefore(review.lastDay())) {
            return Refused.because(RefusalReason.STEP_BEFORE_PREVIOUS, day, review.lastDay());
        }
        return outOfOrder(review, step, procedure)
                .<Decided>map(refused -> refused)
                .orElseGet(() -> new Events(List.of(step)));
    }

    private static Optional<Refused> outOfOrder(Review review, HouseholdEvent event, ReviewProcedure procedure) {
        ReviewStage stage = review.stage().orElseThrow();
        LocalDate day = event.effectiveOn();
        if (event instanceof ReviewDiscontinued) {
            return Optional.empty();
        }
        if (event instanceof ComplaintAnswered) {
            return stage == ReviewStage.COMPLAINT_OPEN
                    ? Optional.empty()
                    : Optional.of(Refused.because(RefusalReason.NO_COMPLAINT_OPEN));
        }
        if (event instanceof ComplaintFiled) {
            return stage.missingBefore(ReviewStep.OPINION, procedure, day).map(ReviewStepDecider::missing);
        }
        ReviewStep step = foreseen(event);
        boolean exists = procedure.has(step, day) && (step != ReviewStep.QUICK_SCREENING || review.isRequested());
        return exists
                ? stage.missingBefore(step, procedure, day).map(ReviewStepDecider::missing)
                : Optional.of(Refused.because(RefusalReason.STEP_NOT_FORESEEN, PendingStep.of(step), day));
    }

    static Refused missing(PendingStep step) {
        return Refused.because(RefusalReason.STEP_MISSING, step);
    }

    private static ReviewStep foreseen(HouseholdEvent step) {
        if (step instanceof QuickScreened) {
            return ReviewStep.QUICK_SCREENING;
        }
        if (step instanceof VillageMeetingHeld) {
            return ReviewStep.VILLAGE_MEETING;
        }
        if (step instanceof ResultPosted) {
            return ReviewStep.POSTING;
        }
        return step instanceof OpinionGiven ? ReviewStep.OPINION : ReviewStep.SCORING;
    }

    /** What the command adds if it is in order. */
    private HouseholdEvent stepOf(ReviewCommand command, ReviewProcedure procedure) {
        HouseholdId household = command.household();
        LocalDate day = command.effectiveOn();
        if (command instanceof RequestReview request) {
            return new ReviewRequested(
                    household, procedure.key(), request.kind(), request.channel(), day, request.document());
        }
        if (command instanceof ListForReview listing) {
            return new ListedForReview(household, procedure.key(), day, listing.document());
        }
        if (command instanceof RecordQuickScreening screening) {
            return new QuickScreened(household, screening.passed(), day, screening.document());
        }
        if (command instanceof ScoreInReview score) {
            return scoring.proposed(household, score.sheet(), score.proposedClass(), day);
        }
        if (command instanceof RecordVillageMeeting meeting) {
            return new VillageMeetingHeld(
                    household,
                    meeting.present(),
                    meeting.agreed(),
                    isEnough(meeting, procedure),
                    meeting.povertyClass(),
                    day,
                    meeting.document());
        }
        if (command instanceof PostResult posting) {
            return new ResultPosted(household, day, posting.document());
        }
        if (command instanceof FileComplaint complaint) {
            return new ComplaintFiled(household, complaint.about(), day, complaint.document());
        }
        if (command instanceof AnswerComplaint answer) {
            return new ComplaintAnswered(household, answer.upheld(), answer.answer(), day, answer.document());
        }
        if (command instanceof GiveOpinion opinion) {
            return new OpinionGiven(
                    household, opinion.body(), opinion.agrees(), opinion.remark(), day, opinion.document());
        }
        DiscontinueReview end = (DiscontinueReview) command;
        return new ReviewDiscontinued(household, end.reason(), day, end.document());
    }

    private static boolean isEnough(RecordVillageMeeting meeting, ReviewProcedure procedure) {
        BigDecimal needed = procedure.leastAgreement().multiply(BigDecimal.valueOf(meeting.present()));
        return BigDecimal.valueOf(meeting.agreed()).compareTo(needed) >= 0;
    }
}
