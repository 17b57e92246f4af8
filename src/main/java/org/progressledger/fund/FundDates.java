package org.progressledger.fund;

import org.progressledger.facts.DatedEvent;
import org.progressledger.facts.DatedEvent.Kind;
import org.progressledger.facts.DatedEvent.Where;
import org.progressledger.facts.DatedEvents;
import org.progressledger.fund.AllocationEvent.EntryReversed;
import org.progressledger.fund.ProjectEvent.ProjectDescribed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Days and units of what happens to money: an event concerns the unit that the money goes to. */
@Configuration(proxyBeanMethods = false)
class FundDates {

    @Bean
    DatedEvents<AllocationEvent> allocationDates() {
        return new DatedEvents<>(AllocationEvent.class, FundDates::of);
    }

    @Bean
    DatedEvents<ProjectEvent> projectDates() {
        return new DatedEvents<>(ProjectEvent.class, FundDates::of);
    }

    static DatedEvent of(AllocationEvent event) {
        return DatedEvent.of(
                event.effectiveOn(),
                event instanceof EntryReversed ? Kind.WITHDRAWAL : Kind.ENTRY,
                event.allocation().unit());
    }

    static DatedEvent of(ProjectEvent event) {
        ProjectDescribed described = (ProjectDescribed) event;
        return new DatedEvent(described.effectiveOn(), Kind.ENTRY, new Where.Units(described.places()));
    }
}
