package org.progressledger.household.web;

import static org.progressledger.household.web.EntryGroup.DECISION;

import java.util.List;
import java.util.Map;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.HouseholdPeople;
import org.progressledger.household.PendingStep;
import org.progressledger.household.Review;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.household.read.ReviewAsOf;
import org.progressledger.shared.Cause;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decisions about a household, and where it lives. */
@Configuration(proxyBeanMethods = false)
class HouseholdEntryKinds {

    private final HouseholdRecording recording;
    private final HouseholdPeople people;

    HouseholdEntryKinds(HouseholdRecording recording, HouseholdPeople people) {
        this.recording = recording;
        this.people = people;
    }

    /** Whether the household is in the book and has not ended. */
    static boolean goesOn(HouseholdAsOf household) {
        return household.residence().isPresent() && household.closedOn().isEmpty();
    }

    @Bean
    EntryKind<?> recognition() {
        return EntryKind.of(DECISION, 10, "recognition", HouseholdRequest.Recognition.class, recording::record)
                .offering("cause", Cause.REVIEW, Cause.RULE_SET_CHANGE)
                .when(HouseholdEntryKinds::canBeRecognised)
                .beginningWith((household, given) -> household
                        .review()
                        .map(ReviewAsOf::review)
                        .filter(Review::isUnderWay)
                        .flatMap(Review::verified)
                        .map(verified -> Map.of("povertyClass", List.of(verified.name())))
                        .orElse(Map.of()));
    }

    /** A review under way must have come to its decision; without one, the class can change with the line. */
    private static boolean canBeRecognised(HouseholdAsOf household) {
        return goesOn(household)
                && household.score().isPresent()
                && household
                        .review()
                        .flatMap(ReviewAsOf::next)
                        .filter(next -> next != PendingStep.DECISION)
                        .isEmpty();
    }

    @Bean
    EntryKind<?> correction() {
        return EntryKind.of(DECISION, 20, "correction", HouseholdRequest.Correction.class, recording::record)
                .naming("corrects", StatusRecognised.class);
    }

    @Bean
    EntryKind<?> move() {
        return EntryKind.of(DECISION, 30, "move", HouseholdRequest.Move.class, recording::record)
                .when(HouseholdEntryKinds::goesOn);
    }

    @Bean
    EntryKind<?> closing() {
        return EntryKind.of(
                        DECISION,
                        90,
                        "closing",
                        HouseholdChangeRequest.Closing.class,
                        (actor, household, request) -> people.close(actor, request.command(household)))
                .when(HouseholdEntryKinds::goesOn);
    }

    @Bean
    EntryKind<?> reopening() {
        return EntryKind.of(
                        DECISION,
                        91,
                        "reopening",
                        HouseholdChangeRequest.Reopening.class,
                        (actor, household, request) -> people.reopen(actor, request.command(household)))
                .naming("withdraws", Closed.class);
    }
}
