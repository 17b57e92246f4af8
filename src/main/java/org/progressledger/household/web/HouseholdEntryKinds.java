package org.progressledger.household.web;

import org.progressledger.household.HelpEvent.HelperAssigned;
import org.progressledger.household.HelpEvent.SupportReceived;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.shared.Cause;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HouseholdEntryKinds {

    @Bean
    EntryKind recognition() {
        return EntryKind.of(10, "recognition", HouseholdRequest.Recognition.class)
                .offering("cause", Cause.REVIEW, Cause.RULE_SET_CHANGE);
    }

    @Bean
    EntryKind correction() {
        return EntryKind.of(20, "correction", HouseholdRequest.Correction.class)
                .naming("corrects", StatusRecognised.class);
    }

    @Bean
    EntryKind move() {
        return EntryKind.of(30, "move", HouseholdRequest.Move.class);
    }

    @Bean
    EntryKind assignment() {
        return EntryKind.of(40, "assignment", HelpRequest.Assignment.class);
    }

    @Bean
    EntryKind release() {
        return EntryKind.of(41, "release", HelpRequest.Release.class).naming("assignment", HelperAssigned.class);
    }

    @Bean
    EntryKind support() {
        return EntryKind.of(50, "support", HelpRequest.Support.class);
    }

    @Bean
    EntryKind supportReversal() {
        return EntryKind.of(51, "support-reversal", HelpRequest.Reversal.class)
                .naming("support", SupportReceived.class);
    }

    @Bean
    EntryKind praise() {
        return EntryKind.of(60, "praise", HelpRequest.Praise.class);
    }
}
