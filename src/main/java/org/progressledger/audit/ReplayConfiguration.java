package org.progressledger.audit;

import org.progressledger.household.KnownHouseholds;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.territory.ReportedFigures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {

    @Bean
    Replays replays(
            RecordedEntries entries,
            KnownHouseholds households,
            ObjectProvider<ReportedFigures> reported,
            ObjectProvider<EventCatalogue> catalogues) {
        return new Replays(
                entries,
                households,
                reported.orderedStream().toList(),
                catalogues.orderedStream().toList());
    }
}
