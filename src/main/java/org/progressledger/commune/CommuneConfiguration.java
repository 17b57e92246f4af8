package org.progressledger.commune;

import java.time.Clock;
import java.util.Optional;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.territory.KeptUnderUnits;
import org.progressledger.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommuneConfiguration {

    @Bean
    EventCatalogue criteriaEvents() {
        return new EventCatalogue(CommuneCriteria.TYPE, CriteriaEvent.class);
    }

    @Bean
    EventCatalogue titleEvents() {
        return new EventCatalogue(CommuneTitles.TYPE, TitleEvent.class);
    }

    /** No decision about the groups of communes is known to the ledger yet. */
    @Bean
    CommuneGroups communeGroups() {
        return (unit, day) -> Optional.empty();
    }

    @Bean
    CriteriaDecider criteriaDecider(
            CriteriaSets sets, Territory territory, CommuneGroups groups, ObjectProvider<Clock> clock) {
        return new CriteriaDecider(sets, territory, groups, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    TitleDecider titleDecider(CriteriaSets sets, Territory territory, ObjectProvider<Clock> clock) {
        return new TitleDecider(sets, territory, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    KeptUnderUnits titlesUnderUnits(LedgerCommands commands) {
        return new TitlesUnderUnits(commands);
    }

    @Bean
    Communes communes(LedgerCommands commands) {
        return new Communes(commands);
    }
}
