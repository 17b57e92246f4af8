package org.progressledger.commune.web;

import org.progressledger.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommuneNavigation {

    @Bean
    Navigation communesNavigation() {
        return new Navigation(18, "/communes", "communes.navigation");
    }
}
