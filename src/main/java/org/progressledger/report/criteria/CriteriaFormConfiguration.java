package org.progressledger.report.criteria;

import org.progressledger.commune.progress.CommuneProgress;
import org.progressledger.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CriteriaFormConfiguration {

    @Bean
    CriteriaForms criteriaForms(CommuneProgress progress, Territory territory) {
        return new CriteriaForms(progress, territory);
    }
}
