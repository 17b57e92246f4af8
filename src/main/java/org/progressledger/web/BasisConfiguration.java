package org.progressledger.web;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

@Configuration(proxyBeanMethods = false)
class BasisConfiguration implements WebMvcConfigurer {

    private final BasisOnPages pages;

    BasisConfiguration(BasisOnPages pages) {
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(pages);
    }

    /** Around the processor of Spring Security, of which a page can have one only. */
    @Bean
    static BeanPostProcessor linksCarryTheBasis() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RequestDataValueProcessor processor ? new BasisLinks(processor) : bean;
            }
        };
    }
}
