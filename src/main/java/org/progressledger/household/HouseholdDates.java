package org.progressledger.household;

import org.progressledger.facts.DatedEvent;
import org.progressledger.facts.DatedEvent.Kind;
import org.progressledger.facts.DatedEvent.Where;
import org.progressledger.facts.DatedEvents;
import org.progressledger.facts.UndatedEvents;
import org.progressledger.household.HelpEvent.SupportReversed;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;
import org.progressledger.household.HouseholdEvent.Moved;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.RegisteredEarlier;
import org.progressledger.household.MemberEvent.MemberCorrected;
import org.progressledger.household.MemberEvent.MemberLeft;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Days and units of what happens to households: an event concerns the unit in which its household lives on its day. */
@Configuration(proxyBeanMethods = false)
class HouseholdDates {

    @Bean
    DatedEvents<HouseholdEvent> householdEventDates() {
        return new DatedEvents<>(HouseholdEvent.class, HouseholdDates::of);
    }

    @Bean
    UndatedEvents membershipDates() {
        return new UndatedEvents(
                MembershipEvent.class, "repeats what the event of the household in the same commit says");
    }

    static DatedEvent of(HouseholdEvent event) {
        return new DatedEvent(event.effectiveOn(), kindOf(event), whereOf(event), event.document());
    }

    private static Where whereOf(HouseholdEvent event) {
        if (event instanceof Registered registered) {
            return new Where.Moving(registered.residence().unit());
        }
        if (event instanceof RegisteredEarlier registered) {
            return new Where.Moving(registered.residence().unit());
        }
        return event instanceof Moved moved ? new Where.Moving(moved.to().unit()) : new Where.Staying();
    }

    private static Kind kindOf(HouseholdEvent event) {
        if (event instanceof RecognitionCorrected correction) {
            return correction.recognised().isPresent() ? Kind.CORRECTION : Kind.WITHDRAWAL;
        }
        if (event instanceof ClosingWithdrawn
                || event instanceof SupportReversed
                || event instanceof MemberLeft left && left.reason() == LeavingReason.LISTED_BY_MISTAKE) {
            return Kind.WITHDRAWAL;
        }
        return event instanceof MemberCorrected ? Kind.CORRECTION : Kind.ENTRY;
    }
}
