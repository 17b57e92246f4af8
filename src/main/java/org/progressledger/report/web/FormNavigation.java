package org.progressledger.report.web;

import org.progressledger.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FormNavigation {

    @Bean
    Navigation forms() {
        return new Navigation(25, "/forms", "forms.navigation");
    }
}
