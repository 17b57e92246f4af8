package org.progressledger.fund;

import java.util.Optional;
import org.progressledger.facts.DatedEvent;
import org.progressledger.facts.DatedEvent.Kind;
import org.progressledger.facts.DatedEvent.Where;
import org.progressledger.facts.DatedEvents;
import org.progressledger.fund.AllocationEvent.EntryReversed;
import org.progressledger.fund.AllocationEvent.MoneyEvent;
import org.progressledger.fund.ProjectEvent.ProjectDescribed;
import org.progressledger.shared.DecisionReference;
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
                event.allocation().unit(),
                decisionOf(event));
    }

    private static Optional<DecisionReference> decisionOf(AllocationEvent event) {
        if (event instanceof EntryReversed reversal) {
            return Optional.of(reversal.document());
        }
        return event instanceof MoneyEvent money ? Optional.of(money.entry().document()) : Optional.empty();
    }

    static DatedEvent of(ProjectEvent event) {
        ProjectDescribed described = (ProjectDescribed) event;
        return new DatedEvent(
                described.effectiveOn(),
                Kind.ENTRY,
                new Where.Units(described.places()),
                Optional.of(described.decision()));
    }
}
