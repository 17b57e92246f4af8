package org.progressledger.intake.read;

import org.progressledger.intake.TreasuryBook;
import org.progressledger.intake.TreasuryRows;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.programme.CodeMap;
import org.progressledger.programme.Programmes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class TreasuryReadConfiguration {

    @Bean
    Projection treasuryProjection() {
        return new TreasuryProjection();
    }

    @Bean
    TreasuryBook treasuryBook(MongoOperations mongo, Generations generations) {
        return new StoredTreasuryBook(mongo, generations);
    }

    @Bean
    TreasuryRows treasuryRows(TreasuryBook book, Programmes programmes, CodeMap codes) {
        return new TreasuryRows(book, programmes, codes);
    }
}
