package org.progressledger.commune.read;

import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ruleset.CriteriaSets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class CommuneReadConfiguration {

    @Bean
    Projection communeProjection(CriteriaSets sets) {
        return new CommuneProjection(sets);
    }

    @Bean
    CommuneQueries communeQueries(MongoOperations mongo, Generations generations) {
        return new CommuneQueries(mongo, generations);
    }
}
