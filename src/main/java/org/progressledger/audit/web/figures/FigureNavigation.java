package org.progressledger.audit.web.figures;

import org.progressledger.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FigureNavigation {

    @Bean
    Navigation figuresNavigation() {
        return new Navigation(25, "/figures", "figures.navigation");
    }
}
