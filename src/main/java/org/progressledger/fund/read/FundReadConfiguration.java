package org.progressledger.fund.read;

import org.progressledger.facts.Figures;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.PaymentBook;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class FundReadConfiguration {

    @Bean
    Projection fundProjection() {
        return new FundProjection();
    }

    @Bean
    FundCube fundCube(Figures figures) {
        return new StoredFundCube(figures);
    }

    @Bean
    FundQueries fundQueries(MongoOperations mongo, Generations generations) {
        return new FundQueries(mongo, generations);
    }

    @Bean
    PaymentBook paymentBook(FundQueries allocations) {
        return new StoredPaymentBook(allocations);
    }
}
