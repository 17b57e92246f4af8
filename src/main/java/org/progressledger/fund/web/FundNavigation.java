package org.progressledger.fund.web;

import org.progressledger.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FundNavigation {

    @Bean
    Navigation fundsNavigation() {
        return new Navigation(21, "/funds", "funds.navigation");
    }
}
