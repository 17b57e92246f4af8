package org.progressledger.correction.read;

import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.ProjectionPositions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class CorrectionReadConfiguration {

    @Bean
    Projection correctionProjection() {
        return new CorrectionProjection();
    }

    @Bean
    CorrectionQueries correctionQueries(
            MongoOperations mongo, Generations generations, ProjectionPositions positions, CommitLog log) {
        return new CorrectionQueries(mongo, generations, positions, log);
    }
}
