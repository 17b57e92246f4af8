package org.progressledger.territory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TerritoryConfiguration {

    @Bean
    Territory territory() {
        return Territory.load();
    }
}
