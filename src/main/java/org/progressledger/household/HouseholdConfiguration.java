package org.progressledger.household;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.ruleset.ReviewProcedures;
import org.progressledger.ruleset.ScoreSheetCodes;
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
                unit -> takeovers(territory, unit),
                territory::isInForce,
                clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    ScoreSheetCodes scoreSheetCodes() {
        return ScoreSheet.codes();
    }

    /** Who took over a unit or parts of it, and if all of it went into one other, who took over that one later. */
    private static List<UnitSuccession.Takeover> takeovers(Territory territory, UnitId former) {
        return Stream.concat(
                        Stream.of(former),
                        territory.followersOf(former).stream()
                                .map(succession -> succession.to().id()))
                .flatMap(unit -> territory.successionsOf(unit).stream())
                .filter(succession -> succession.extent() != Succession.Extent.UNCHANGED)
                .map(succession -> new UnitSuccession.Takeover(succession.to().id(), succession.since()))
                .toList();
    }
}
