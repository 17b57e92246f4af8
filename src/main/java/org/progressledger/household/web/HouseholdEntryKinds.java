package org.progressledger.household.web;

import org.progressledger.household.HelpEvent.HelperAssigned;
import org.progressledger.household.HelpEvent.SupportReceived;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.HouseholdPeople;
import org.progressledger.shared.Cause;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HouseholdEntryKinds {

    private final HouseholdRecording recording;
    private final HouseholdPeople people;

    HouseholdEntryKinds(HouseholdRecording recording, HouseholdPeople people) {
        this.recording = recording;
        this.people = people;
    }

    @Bean
    EntryKind<?> recognition() {
        return EntryKind.of(10, "recognition", HouseholdRequest.Recognition.class, recording::record)
                .offering("cause", Cause.REVIEW, Cause.RULE_SET_CHANGE);
    }

    @Bean
    EntryKind<?> correction() {
        return EntryKind.of(20, "correction", HouseholdRequest.Correction.class, recording::record)
                .naming("corrects", StatusRecognised.class);
    }

    @Bean
    EntryKind<?> move() {
        return EntryKind.of(30, "move", HouseholdRequest.Move.class, recording::record);
    }

    @Bean
    EntryKind<?> assignment() {
        return EntryKind.of(40, "assignment", HelpRequest.Assignment.class, recording::record);
    }

    @Bean
    EntryKind<?> release() {
        return EntryKind.of(41, "release", HelpRequest.Release.class, recording::record)
                .naming("assignment", HelperAssigned.class);
    }

    @Bean
    EntryKind<?> support() {
        return EntryKind.of(50, "support", HelpRequest.Support.class, recording::record);
    }

    @Bean
    EntryKind<?> supportReversal() {
        return EntryKind.of(51, "support-reversal", HelpRequest.Reversal.class, recording::record)
                .naming("support", SupportReceived.class);
    }

    @Bean
    EntryKind<?> praise() {
        return EntryKind.of(60, "praise", HelpRequest.Praise.class, recording::record);
    }

    @Bean
    EntryKind<?> closing() {
        return EntryKind.of(
                90,
                "closing",
                HouseholdChangeRequest.Closing.class,
                (actor, household, request) -> people.close(actor, request.command(household)));
    }

    @Bean
    EntryKind<?> reopening() {
        return EntryKind.of(
                        91,
                        "reopening",
                        HouseholdChangeRequest.Reopening.class,
                        (actor, household, request) -> people.reopen(actor, request.command(household)))
                .naming("withdraws", Closed.class);
    }
}
