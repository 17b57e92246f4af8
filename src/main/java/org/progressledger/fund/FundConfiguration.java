package org.progressledger.fund;

import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.programme.CodeMap;
import org.progressledger.programme.Programmes;
import org.progressledger.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FundConfiguration {

    @Bean
    EventCatalogue allocationEvents() {
        return new EventCatalogue(Allocation.TYPE, AllocationEvent.class);
    }

    @Bean
    EventCatalogue projectEvents() {
        return new EventCatalogue(Project.TYPE, ProjectEvent.class);
    }

    @Bean
    BudgetYearRules budgetYearRules() {
        return BudgetYearRules.load();
    }

    @Bean
    FundRules fundRules(Programmes programmes, CodeMap codes, Territory territory, ObjectProvider<Clock> clock) {
        return new FundRules(programmes, codes, territory, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    FundStreams fundStreams(EventStore events) {
        return new FundStreams(events);
    }

    @Bean
    Funds funds(LedgerCommands commands, FundRules rules, BudgetYearRules budgetYears) {
        return new Funds(commands, new FundDecider(rules, budgetYears));
    }
}
