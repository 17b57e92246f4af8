package org.progressledger.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** A page speaks Vietnamese until its reader chooses English; a program names its language (decision 0082). */
final class Languages implements LocaleResolver {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    static final Locale ENGLISH = Locale.ENGLISH;

    private final CookieLocaleResolver chosen = new CookieLocaleResolver("language");
    private final AcceptHeaderLocaleResolver accepted = new AcceptHeaderLocaleResolver();

    Languages() {
        chosen.setDefaultLocale(VIETNAMESE);
        chosen.setCookieMaxAge(Duration.ofDays(365));
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        accepted.setSupportedLocales(List.of(VIETNAMESE, ENGLISH));
        accepted.setDefaultLocale(VIETNAMESE);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        LocaleResolver resolver = Audience.of(request) == Audience.PROGRAM ? accepted : chosen;
        return supported(resolver.resolveLocale(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        chosen.setLocale(request, response, supported(locale == null ? VIETNAMESE : locale));
    }

    private static Locale supported(Locale wish) {
        return wish.getLanguage().equals(ENGLISH.getLanguage()) ? ENGLISH : VIETNAMESE;
    }
}
