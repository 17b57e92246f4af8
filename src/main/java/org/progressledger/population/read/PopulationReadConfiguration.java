package org.progressledger.population.read;

import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.population.Populations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class PopulationReadConfiguration {

    @Bean
    Projection populationProjection() {
        return new PopulationProjection();
    }

    @Bean
    Populations populations(MongoOperations mongo, Generations generations) {
        return new StoredPopulations(mongo, generations);
    }
}
