package org.progressledger.report.table;

import org.progressledger.ledger.projection.Generations;
import org.progressledger.population.Populations;
import org.progressledger.report.Movements;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TableConfiguration {

    @Bean
    OfficialForms officialForms(
            Movements movements,
            Populations populations,
            PovertyRuleSets ruleSets,
            Territory territory,
            Generations generations) {
        return new OfficialForms(movements, populations, ruleSets, territory, generations);
    }
}
