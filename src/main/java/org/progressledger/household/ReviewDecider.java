package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.household.Decided.Events;
import org.progressledger.household.Decided.Refused;
import org.progressledger.household.Decided.Unchanged;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdEvent.DetailsReviewed;
import org.progressledger.household.HouseholdEvent.Moved;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.RegisteredEarlier;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;

/**
 * Decides on one row of a review list. The row speaks of the date of its decision: what it says is compared with what
 * the book says for that day, so that a list may arrive late.
 */
record ReviewDecider(Scoring scoring, UnitSuccession succession, ReviewDecision decision) {

    Decided decide(HouseholdState state, RecordReview review) {
        Optional<Refused> unfit = scoring.unfit(review.sheet(), review.effectiveOn());
        if (unfit.isPresent()) {
            return unfit.get();
        }
        Optional<Decided> recorded = RecordedDecision.answer(
                state,
                RuleSetOwner.NATIONAL,
                review.decision(),
                review.cause(),
                review.povertyClass(),
                review.effectiveOn(),
                review.sheet());
        if (recorded.filter(Refused.class::isInstance).isPresent()) {
            return recorded.get();
        }
        List<HouseholdEvent> events = new ArrayList<>(circumstances(state, review));
        if (recorded.isPresent()) {
            return events.isEmpty() ? new Unchanged() : new Events(events);
        }
        StatusRecognised recognised = new StatusRecognised(
                review.household(),
                scoring.recognised(review.povertyClass(), review.sheet(), review.effectiveOn()),
                review.cause(),
                review.declaration(),
                review.effectiveOn(),
                review.decision());
        events.add(scoring.scored(review.household(), review.sheet(), review.effectiveOn(), review.decision()));
        events.add(recognised);
        return decision.undecidable(state, recognised, review.sheet())
                .<Decided>map(refused -> refused)
                .orElseGet(() -> new Events(events, decision.warnings(state, recognised)));
    }

    /** What the row says about where the household lives and who it is, as far as the book does not say it yet. */
    private List<HouseholdEvent> circumstances(HouseholdState state, RecordReview review) {
        if (!state.isRegistered()) {
            return List.of(new Registered(
                    review.household(),
                    review.residence(),
                    review.head(),
                    review.members(),
                    review.effectiveOn(),
                    review.decision()));
        }
        if (state.residenceOn(review.effectiveOn()).isEmpty()) {
            return registeredEarlier(state, review);
        }
        List<HouseholdEvent> events = new ArrayList<>(moves(state, review));
        events.addAll(otherDetails(state, review));
        return events;
    }

    private List<HouseholdEvent> registeredEarlier(HouseholdState state, RecordReview review) {
        List<HouseholdEvent> events = new ArrayList<>();
        events.add(new RegisteredEarlier(
                review.household(),
                review.residence(),
                review.head(),
                review.members(),
                review.effectiveOn(),
                review.decision()));
        Chronicle.Entry<Residence> next =
                state.residences().after(review.effectiveOn()).orElseThrow();
        succession
                .takenOver(review.residence().unit(), next.value().unit())
                .filter(since -> since.isAfter(review.effectiveOn()) && since.isBefore(next.effectiveOn()))
                .ifPresent(since -> events.add(new Moved(
                        review.household(),
                        review.residence(),
                        next.value(),
                        Cause.BOUNDARY_CHANGE,
                        since,
                        review.decision())));
        return events;
    }

    private List<HouseholdEvent> moves(HouseholdState state, RecordReview review) {
        LocalDate day = review.effectiveOn();
        Chronicle.Entry<Residence> known = state.residences().on(day).orElseThrow();
        if (known.value().isSamePlaceAs(review.residence())) {
            return List.of();
        }
        Optional<LocalDate> takenOver = succession
                .takenOver(known.value().unit(), review.residence().unit())
                .filter(since -> since.isAfter(known.effectiveOn()) && isUnreviewedBetween(state, since, day));
        List<HouseholdEvent> events = new ArrayList<>();
        events.add(new Moved(
                review.household(),
                known.value(),
                review.residence(),
                takenOver.isPresent() ? Cause.BOUNDARY_CHANGE : Cause.LIFE_EVENT,
                takenOver.orElse(day),
                review.decision()));
        confirmedLater(state, state.residences().after(day).map(Chronicle.Entry::effectiveOn), day)
                .ifPresent(confirmation -> events.add(new Moved(
                        review.household(),
                        review.residence(),
                        known.value(),
                        Cause.LIFE_EVENT,
                        confirmation.effectiveOn(),
                        confirmation.decision())));
        return events;
    }

    /** Whether the day is not before the other one, and no review in between found the household in the former unit. */
    private static boolean isUnreviewedBetween(HouseholdState state, LocalDate since, LocalDate day) {
        return !since.isAfter(day)
                && state.standing()
                        .map(Recognition::effectiveOn)
                        .noneMatch(reviewed -> !reviewed.isBefore(since) && reviewed.isBefore(day));
    }

    private static List<HouseholdEvent> otherDetails(HouseholdState state, RecordReview review) {
        LocalDate day = review.effectiveOn();
        Details found = new Details(review.head(), review.members());
        Details known = new Details(
                state.headOn(day).orElseThrow(), state.membersOn(day).orElseThrow());
        if (known.isSameAs(found)) {
            return List.of();
        }
        List<HouseholdEvent> events = new ArrayList<>();
        events.add(new DetailsReviewed(review.household(), found.head(), found.members(), day, review.decision()));
        confirmedDetails(state, review.household(), day).ifPresent(events::add);
        return events;
    }

    /** What the next review after a late entry found and did not record, because the book knew it. */
    static Optional<HouseholdEvent> confirmedDetails(HouseholdState state, HouseholdId household, LocalDate day) {
        return confirmedLater(state, state.details().statedAfter(day), day)
                .map(confirmation -> new DetailsReviewed(
                        household,
                        state.headOn(confirmation.effectiveOn()).orElseThrow(),
                        state.membersOn(confirmation.effectiveOn()).orElseThrow(),
                        confirmation.effectiveOn(),
                        confirmation.decision()));
    }

    /**
     * The next review after the day that found things as the book knew them then, and therefore recorded nothing about
     * them. A late entry must not change what that review found.
     */
    private static Optional<Recognition> confirmedLater(
            HouseholdState state, Optional<LocalDate> nextKnown, LocalDate day) {
        return state.standing()
                .filter(recognition -> recognition.effectiveOn().isAfter(day))
                .findFirst()
                .filter(recognition ->
                        nextKnown.isEmpty() || recognition.effectiveOn().isBefore(nextKnown.get()));
    }
}
