package org.progressledger.ruleset;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.LedgerCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RuleSetConfiguration {

    @Bean
    EventCatalogue ruleSetEvents() {
        return new EventCatalogue(RuleSets.TYPE, RuleSetEvent.class);
    }

    /** Opened here and not when the application starts, so that whoever is given it finds it complete. */
    @Bean
    LiveRules liveRules(EventStore events) {
        LiveRules rules = new LiveRules(events);
        rules.open();
        return rules;
    }

    @Bean
    PovertyRuleSets povertyRuleSets(LiveRules rules) {
        return () -> rules.published().ruleSets();
    }

    @Bean
    ReviewProcedures reviewProcedures(LiveRules rules) {
        return day -> rules.published().procedureInForceOn(day);
    }

    @Bean
    WhenApplicationStartsThenPublishNationalRuleSets whenApplicationStartsThenPublishNationalRuleSets(
            LiveRules rules, LedgerCommands commands) {
        return new WhenApplicationStartsThenPublishNationalRuleSets(rules, commands, ShippedFiles.commands());
    }
}
