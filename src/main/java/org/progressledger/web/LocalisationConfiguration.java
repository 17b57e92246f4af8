package org.progressledger.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.progressledger.shared.Actor;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Two languages, dates as they are written in Viet Nam, and the {@link Actor} as an argument of controllers. */
@Configuration(proxyBeanMethods = false)
class LocalisationConfiguration implements WebMvcConfigurer {

    /** Each feature brings {@code messages/<name>.properties} (Vietnamese) and {@code messages/<name>_en.properties}. */
    @Bean
    static MessageSource messageSource() throws IOException {
        TreeSet<String> baseNames = new TreeSet<>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            baseNames.add("messages/" + file.getFilename().replaceFirst("(_[a-z]{2})?\\.properties$", ""));
        }
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(baseNames.toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var language = new LocaleChangeInterceptor();
        language.setParamName("language");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new DayFormat());
        registry.addFormatter(new InstantFormat());
        registry.addFormatter(new KnownAtFormat());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }
}
