package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.ReviewEvent.ComplaintAnswered;
import org.progressledger.household.ReviewEvent.ComplaintFiled;
import org.progressledger.household.ReviewEvent.ListedForReview;
import org.progressledger.household.ReviewEvent.OpinionGiven;
import org.progressledger.household.ReviewEvent.QuickScreened;
import org.progressledger.household.ReviewEvent.ResultPosted;
import org.progressledger.household.ReviewEvent.ReviewRequested;
import org.progressledger.household.ReviewEvent.VillageMeetingHeld;
import org.progressledger.ruleset.PovertyClass;

/**
 * One review of a household. A step that is done again stands in the place of the earlier one and undoes those that
 * followed it.
 *
 * @param steps in the order of recording, which is also that of their days; the first one began it
 * @param stage how far it has come; empty when it is over
 */
public record Review(List<HouseholdEvent> steps, Optional<ReviewStage> stage) {

    /** Of the beginning, which nothing undoes, and of what ends a review, which undoes nothing. */
    private static final int BEGINNING = -1;

    private static final int SCREENING = 0;
    private static final int SCORES = 1;
    private static final int MEETING = 2;
    private static final int POSTING = 3;
    private static final int COMPLAINTS = 4;
    private static final int OPINION = 5;
    private static final int END = 6;

    public Review {
        steps = List.copyOf(steps);
    }

    static Review begunBy(ReviewEvent event, ReviewStage stage) {
        return new Review(List.of(event), Optional.of(stage));
    }

    Review after(HouseholdEvent step) {
        List<HouseholdEvent> more = new ArrayList<>(steps);
        more.add(step);
        return new Review(more, stage.orElseThrow().after(step));
    }

    /** The review as it stood on a day; empty if it began later. */
    Optional<Review> on(LocalDate day) {
        Optional<Review> known = Optional.empty();
        for (HouseholdEvent step : steps) {
            if (ReviewStage.dayOf(step).isAfter(day)) {
                return known;
            }
            known = known.map(review -> review.after(step))
                    .or(() -> ReviewStage.begunBy(step).map(begun -> begunBy((ReviewEvent) step, begun)));
        }
        return known;
    }

    /** This review of a household that has ended. */
    Review over() {
        return new Review(steps, Optional.empty());
    }

    public boolean isUnderWay() {
        return stage.isPresent();
    }

    public LocalDate begunOn() {
        return ReviewStage.dayOf(steps.get(0));
    }

    public LocalDate lastDay() {
        return ReviewStage.dayOf(steps.get(steps.size() - 1));
    }

    public ReviewKind kind() {
        return steps.get(0) instanceof ReviewRequested requested ? requested.kind() : ReviewKind.PERIODIC;
    }

    public boolean isRequested() {
        return steps.get(0) instanceof ReviewRequested;
    }

    /** Key of the procedure in force when it began. */
    public String procedure() {
        return steps.get(0) instanceof ReviewRequested requested
                ? requested.procedure()
                : ((ListedForReview) steps.get(0)).procedure();
    }

    /** The steps that no later one undid. */
    public List<HouseholdEvent> standing() {
        List<HouseholdEvent> standing = new ArrayList<>();
        for (HouseholdEvent step : steps) {
            int undone = reach(step);
            standing.removeIf(earlier -> {
                int place = placeOf(earlier);
                return place > undone || place == undone && place != COMPLAINTS;
            });
            standing.add(step);
        }
        return List.copyOf(standing);
    }

    boolean says(HouseholdEvent step) {
        return standing().contains(step);
    }

    /** The scores that stand. */
    public Optional<Scored> scores() {
        return last(step -> step instanceof Scored scored ? Optional.of(scored) : Optional.empty());
    }

    /** What the reviewers propose. */
    public Optional<PovertyClass> proposed() {
        return scores().flatMap(Scored::proposedClass);
    }

    /** What the village meeting agreed to. */
    public Optional<PovertyClass> verified() {
        return last(step -> step instanceof VillageMeetingHeld meeting && meeting.accepted()
                ? Optional.of(meeting.povertyClass())
                : Optional.empty());
    }

    /** The opinion of the superior body. */
    public Optional<OpinionGiven> opinion() {
        return last(step -> step instanceof OpinionGiven opinion ? Optional.of(opinion) : Optional.empty());
    }

    /** What the competent body decided at the end of it, as it was recorded. */
    public Optional<PovertyClass> decided() {
        return last(step -> step instanceof StatusRecognised recognised
                ? Optional.of(recognised.recognised().povertyClass())
                : Optional.empty());
    }

    private <T> Optional<T> last(Function<HouseholdEvent, Optional<T>> reading) {
        return standing().stream().flatMap(step -> reading.apply(step).stream()).reduce((earlier, later) -> later);
    }

    /** From which place on the step undoes what was done: its own, or that of the scores if it sends the review back. */
    private static int reach(HouseholdEvent step) {
        boolean sendsBack = step instanceof VillageMeetingHeld meeting && !meeting.accepted()
                || step instanceof ComplaintAnswered answered && answered.upheld();
        return sendsBack ? SCORES : placeOf(step);
    }

    private static int placeOf(HouseholdEvent step) {
        if (ReviewStage.begunBy(step).isPresent()) {
            return BEGINNING;
        }
        if (step instanceof QuickScreened) {
            return SCREENING;
        }
        if (step instanceof Scored) {
            return SCORES;
        }
        if (step instanceof VillageMeetingHeld) {
            return MEETING;
        }
        if (step instanceof ResultPosted) {
            return POSTING;
        }
        if (step instanceof ComplaintFiled || step instanceof ComplaintAnswered) {
            return COMPLAINTS;
        }
        return step instanceof OpinionGiven ? OPINION : END;
    }
}
