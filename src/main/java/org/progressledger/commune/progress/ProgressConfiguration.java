package org.progressledger.commune.progress;

import org.progressledger.commune.CommuneBooks;
import org.progressledger.commune.CommuneGroups;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProgressConfiguration {

    @Bean
    CommuneProgress communeProgress(CommuneBooks books, CriteriaSets sets, CommuneGroups groups, Territory territory) {
        return new CommuneProgress(books, sets, groups, territory);
    }
}
