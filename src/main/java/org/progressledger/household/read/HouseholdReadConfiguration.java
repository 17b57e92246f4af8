package org.progressledger.household.read;

import org.progressledger.facts.Figures;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.ReadModelConverters;
import org.progressledger.ruleset.ReviewProcedures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class HouseholdReadConfiguration {

    @Bean
    Projection householdProjection() {
        return new HouseholdProjection();
    }

    @Bean
    ReadModelConverters householdConverters() {
        return HouseholdConverters.all();
    }

    @Bean
    HouseholdQueries householdQueries(
            MongoOperations mongo, Generations generations, Figures figures, ReviewProcedures procedures) {
        return new HouseholdQueries(mongo, generations, figures, procedures);
    }
}
