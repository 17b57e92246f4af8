package org.progressledger.household.web;

import static org.progressledger.household.web.EntryGroup.HELP;

import org.progressledger.household.HelpEvent.HelperAssigned;
import org.progressledger.household.HelpEvent.SupportReceived;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HelpEntryKinds {

    private final HouseholdRecording recording;

    HelpEntryKinds(HouseholdRecording recording) {
        this.recording = recording;
    }

    @Bean
    EntryKind<?> assignment() {
        return EntryKind.of(HELP, 40, "assignment", HelpRequest.Assignment.class, recording::record)
                .when(HouseholdEntryKinds::goesOn);
    }

    @Bean
    EntryKind<?> release() {
        return EntryKind.of(HELP, 41, "release", HelpRequest.Release.class, recording::record)
                .naming("assignment", HelperAssigned.class);
    }

    @Bean
    EntryKind<?> support() {
        return EntryKind.of(HELP, 50, "support", HelpRequest.Support.class, recording::record)
                .when(HouseholdEntryKinds::goesOn);
    }

    @Bean
    EntryKind<?> supportReversal() {
        return EntryKind.of(HELP, 51, "support-reversal", HelpRequest.Reversal.class, recording::record)
                .naming("support", SupportReceived.class);
    }

    @Bean
    EntryKind<?> praise() {
        return EntryKind.of(HELP, 60, "praise", HelpRequest.Praise.class, recording::record)
                .when(household -> HouseholdEntryKinds.goesOn(household)
                        && household
                                .povertyClass()
                                .filter(known -> !known.isMultidimensionallyPoor())
                                .isPresent());
    }
}
