package org.progressledger.household;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.ruleset.ReviewProcedures;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Succession;
import org.progressledger.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HouseholdConfiguration {

    @Bean
    EventCatalogue householdEvents() {
        return new EventCatalogue(Household.TYPE, HouseholdEvent.class);
    }

    @Bean
    EventCatalogue membershipEvents() {
        return new EventCatalogue(Membership.TYPE, MembershipEvent.class);
    }

    @Bean
    EventUpcaster householdEventsOfEarlierShapes() {
        return EarlierShapes.upcasters();
    }

    @Bean
    HouseholdDecider householdDecider(
            PovertyRuleSets ruleSets, ReviewProcedures procedures, Territory territory, ObjectProvider<Clock> clock) {
        return new HouseholdDecider(
                ruleSets,
                procedures,
                unit -> takeover(territory, unit),
                territory::isInForce,
                clock.getIfAvailable(Clock::systemUTC));
    }

    private static Optional<UnitSuccession.Takeover> takeover(Territory territory, UnitId former) {
        List<Succession> successions = territory.successionsOf(former);
        return successions.size() == 1 && successions.get(0).extent() == Succession.Extent.WHOLE
                ? Optional.of(
                        new UnitSuccession.Takeover(successions.get(0).to().id(), Territory.REORGANISATION))
                : Optional.empty();
    }
}
