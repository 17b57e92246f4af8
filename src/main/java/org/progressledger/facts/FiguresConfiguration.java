package org.progressledger.facts;

import org.progressledger.ledger.projection.GenerationProgress;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.ReadModelConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {

    @Bean
    static ReadModelConverters figureConverters() {
        return new ReadModelConverters(FigureConverters.all());
    }

    @Bean
    static ReadModelConverters keptEventConverters() {
        return new ReadModelConverters(KeptEventConverters.all());
    }

    @Bean
    Figures figures(Generations generations, GenerationProgress progress, MongoOperations mongo) {
        return new StoredFigures(generations, progress, mongo);
    }
}
