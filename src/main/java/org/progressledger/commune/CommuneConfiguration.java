package org.progressledger.commune;

import java.time.Clock;
import java.util.Optional;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.territory.AttributeStatement;
import org.progressledger.territory.KeptUnderUnits;
import org.progressledger.territory.Territory;
import org.progressledger.territory.UnitAttribute;
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

    @Bean
    CommuneGroups communeGroups() {
        return (known, unit, day) -> Optional.ofNullable(
                        known.attributes(unit, day).get(UnitAttribute.NTM_GROUP))
                .flatMap(AttributeStatement::value);
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
