package org.progressledger.ruleset;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.facts.UndatedEvents;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.log.CommitLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RuleSetConfiguration {

    @Bean
    EventCatalogue ruleSetEvents() {
        return new EventCatalogue(RuleSets.TYPE, RuleSetEvent.class);
    }

    @Bean
    UndatedEvents ruleSetDates() {
        return new UndatedEvents(RuleSetEvent.class, "concerns no unit: a rule set holds for a country or a province");
    }

    /** Opened here and not when the application starts, so that whoever is given it finds it complete. */
    @Bean
    LiveRules liveRules(EventStore events, CommitLog log) {
        LiveRules rules = new LiveRules(events, log);
        rules.open();
        return rules;
    }

    @Bean
    EventCatalogue criteriaSetEvents() {
        return new EventCatalogue(CriteriaSetStream.TYPE, CriteriaSetEvent.class);
    }

    @Bean
    UndatedEvents criteriaSetDates() {
        return new UndatedEvents(
                CriteriaSetEvent.class, "concerns no unit: a criteria set holds for a country or a province");
    }

    /** Opened here for the same reason. */
    @Bean
    LiveCriteria liveCriteria(EventStore events, CommitLog log) {
        LiveCriteria criteria = new LiveCriteria(events, log);
        criteria.open();
        return criteria;
    }

    @Bean
    CriteriaSets criteriaSets(LiveCriteria criteria) {
        return new KnownCriteria(criteria);
    }

    @Bean
    PovertyRuleSets povertyRuleSets(LiveRules rules) {
        return new KnownStandards(rules);
    }

    @Bean
    ReviewProcedures reviewProcedures(LiveRules rules) {
        return new KnownProcedures(rules);
    }

    @Bean
    WhenApplicationStartsThenPublishNationalRuleSets whenApplicationStartsThenPublishNationalRuleSets(
            LiveRules rules, LiveCriteria criteria, LedgerCommands commands) {
        return new WhenApplicationStartsThenPublishNationalRuleSets(
                rules, criteria, commands, ShippedFiles.commands(), ShippedFiles.criteria());
    }
}
