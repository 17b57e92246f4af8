package org.progressledger.accountability;

import java.time.Clock;
import java.time.LocalDate;
import org.progressledger.accountability.HeadEvent.HeadEntryWithdrawn;
import org.progressledger.facts.DatedEvent;
import org.progressledger.facts.DatedEvent.Kind;
import org.progressledger.facts.DatedEvents;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountabilityConfiguration {

    @Bean
    EventCatalogue headEvents() {
        return new EventCatalogue(UnitHeads.TYPE, HeadEvent.class);
    }

    @Bean
    DatedEvents<HeadEvent> headDates() {
        return new DatedEvents<>(
                HeadEvent.class,
                event -> DatedEvent.of(
                        event.effectiveOn(),
                        event instanceof HeadEntryWithdrawn ? Kind.WITHDRAWAL : Kind.ENTRY,
                        event.unit(),
                        event.decision()));
    }

    @Bean
    HeadDecider headDecider(Territory territory, ObjectProvider<Clock> clock) {
        return new HeadDecider((unit, day) -> isInForce(territory, unit, day), clock.getIfAvailable(Clock::systemUTC));
    }

    /** The provinces of today began with the two-level organisation. */
    private static boolean isInForce(Territory territory, UnitId unit, LocalDate day) {
        return territory.isInForce(unit, day)
                || territory
                        .province(unit.code())
                        .filter(province -> unit.equals(Province.unit(province.code())))
                        .filter(province -> !day.isBefore(Territory.REORGANISATION))
                        .isPresent();
    }
}
