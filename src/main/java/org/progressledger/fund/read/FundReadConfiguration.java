package org.progressledger.fund.read;

import org.progressledger.facts.Figures;
import org.progressledger.fund.FundCube;
import org.progressledger.ledger.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
