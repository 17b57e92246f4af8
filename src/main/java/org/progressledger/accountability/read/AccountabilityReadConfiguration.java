package org.progressledger.accountability.read;

import org.progressledger.accountability.Heads;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class AccountabilityReadConfiguration {

    @Bean
    Projection headProjection() {
        return new HeadProjection();
    }

    @Bean
    Heads heads(MongoOperations mongo, Generations generations) {
        return new StoredHeads(mongo, generations);
    }
}
