package org.progressledger.commune;

import org.progressledger.commune.CriteriaEvent.AssessmentWithdrawn;
import org.progressledger.commune.TitleEvent.TitleEntryWithdrawn;
import org.progressledger.facts.DatedEvent;
import org.progressledger.facts.DatedEvent.Kind;
import org.progressledger.facts.DatedEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Days of what happens to results and titles. */
@Configuration(proxyBeanMethods = false)
class CommuneDates {

    @Bean
    DatedEvents<CriteriaEvent> criteriaDates() {
        return new DatedEvents<>(CriteriaEvent.class, CommuneDates::of);
    }

    @Bean
    DatedEvents<TitleEvent> titleDates() {
        return new DatedEvents<>(TitleEvent.class, CommuneDates::of);
    }

    static DatedEvent of(CriteriaEvent event) {
        return DatedEvent.of(
                event.effectiveOn(),
                event instanceof AssessmentWithdrawn ? Kind.WITHDRAWAL : Kind.ENTRY,
                event.unit(),
                event.decision());
    }

    static DatedEvent of(TitleEvent event) {
        return DatedEvent.of(
                event.effectiveOn(),
                event instanceof TitleEntryWithdrawn ? Kind.WITHDRAWAL : Kind.ENTRY,
                event.unit(),
                event.decision());
    }
}
