package org.progressledger.population;

import java.time.Clock;
import org.progressledger.facts.DatedEvent;
import org.progressledger.facts.DatedEvent.Kind;
import org.progressledger.facts.DatedEvents;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PopulationConfiguration {

    @Bean
    EventCatalogue populationEvents() {
        return new EventCatalogue(PopulationEvent.TYPE, PopulationEvent.class);
    }

    @Bean
    DatedEvents<PopulationEvent> populationDates() {
        return new DatedEvents<>(
                PopulationEvent.class,
                event -> DatedEvent.of(event.effectiveOn(), Kind.ENTRY, event.unit(), event.decision()));
    }

    @Bean
    PopulationRules populationRules(Territory territory, ObjectProvider<Clock> clock) {
        return new PopulationRules(territory::isInForce, clock.getIfAvailable(Clock::systemUTC));
    }
}
