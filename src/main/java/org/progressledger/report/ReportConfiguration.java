package org.progressledger.report;

import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.ReadModelConverters;
import org.progressledger.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    Projection reportProjection() {
        return new ReportProjection();
    }

    @Bean
    ReadModelConverters householdFactsConverters() {
        return HouseholdFactsConverters.all();
    }

    @Bean
    RecordedHouseholds recordedHouseholds(MongoOperations mongo, Generations generations) {
        return new RecordedHouseholds(mongo, generations);
    }

    @Bean
    Movements movements(RecordedHouseholds households, Territory territory) {
        return new Movements(households, territory);
    }
}
