package org.progressledger.household.web;

import org.progressledger.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HouseholdNavigation {

    @Bean
    Navigation provinces() {
        return new Navigation(10, "/provinces", "frame.province");
    }

    @Bean
    Navigation reviews() {
        return new Navigation(15, "/reviews", "frame.reviews");
    }

    @Bean
    Navigation search() {
        return new Navigation(20, "/households", "frame.search");
    }
}
