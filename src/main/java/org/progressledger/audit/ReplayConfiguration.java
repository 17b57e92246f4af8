package org.progressledger.audit;

import org.progressledger.audit.figures.FigureSummaries;
import org.progressledger.household.KnownHouseholds;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {

    @Bean
    Replays replays(
            RecordedEntries entries,
            KnownHouseholds households,
            FigureSummaries summaries,
            Territory territory,
            ObjectProvider<EventCatalogue> catalogues) {
        return new Replays(
                entries,
                households,
                summaries,
                territory,
                catalogues.orderedStream().toList());
    }
}
