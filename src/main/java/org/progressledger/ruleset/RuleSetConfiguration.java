package org.progressledger.ruleset;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RuleSetConfiguration {

    @Bean
    PovertyRuleSets povertyRuleSets() {
        return PovertyRuleSets.load();
    }

    @Bean
    ReviewProcedures reviewProcedures() {
        return ReviewProcedures.shipped();
    }
}
