package org.progressledger.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.progressledger.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Every path needs a login except health, static files, the login page itself, and what the transparency log shows to
 * everybody; see decisions 0080, 0081 and 0210.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String[] OPEN = {
        "/actuator/health/**",
        "/assets/**",
        "/webjars/htmx.org/**",
        "/favicon.ico",
        "/login",
        "/checkpoint",
        "/checkpoint/cosigned",
        "/tile/{level:[0-9]+}/**"
    };

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    @Bean
    SecurityFilterChain everyPathNeedsALogin(HttpSecurity http) {
        HttpSessionRequestCache pagesOnly = new HttpSessionRequestCache();
        pagesOnly.setRequestMatcher(request ->
                Audience.of(request) == Audience.PAGE && request.getMethod().equals("GET"));
        return http.authorizeHttpRequests(requests -> requests
                        // The first dispatch was authorised; what follows from it is the same request.
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(
                                "/households/*/record/**", "/households/record/registration", "/communes/*/record/**")
                        .hasAnyRole(Role.thatRecord())
                        .requestMatchers("/units/record/*", "/reorganisations/new", "/programmes/items/*")
                        .hasAnyRole(Role.thatRecord())
                        .requestMatchers("/tile/entries/**", "/api/ledger/export")
                        .hasRole(Role.AUDITOR.name())
                        .requestMatchers("/units/*/heads/record/*", "/audit/periods/record/*")
                        .hasAnyRole(Role.thatRecord())
                        .requestMatchers("/audit/projections/*/check", "/api/audit/projections/*/check")
                        .hasAnyRole(Role.AUDITOR.name(), Role.OPERATOR.name())
                        .requestMatchers(HttpMethod.GET, "/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .authenticated()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.OPERATOR.name())
                        .anyRequest()
                        .hasAnyRole(Role.thatRecord()))
                .httpBasic(basic -> basic.authenticationEntryPoint(SecurityConfiguration::askForLogin))
                .formLogin(form -> form.loginPage("/login"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .requestCache(cache -> cache.requestCache(pagesOnly))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::needsCsrfToken))
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint(SecurityConfiguration::askForLogin)
                        .accessDeniedHandler(
                                (request, response, denied) -> response.sendError(HttpServletResponse.SC_FORBIDDEN)))
                .headers(headers -> headers.addHeaderWriter((request, response) ->
                                response.setHeader("Content-Security-Policy", policyFor(request)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")))
                .build();
    }

    /** The page that describes the API is not ours and brings styles in its text; nothing else may. */
    private static String policyFor(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/swagger-ui/")
                ? CONTENT_SECURITY_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
                : CONTENT_SECURITY_POLICY;
    }

    /** A page leads to the login page, a part of a page makes the whole page go there, a program gets 401. */
    private static void askForLogin(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        switch (Audience.of(request)) {
            case PAGE -> new LoginUrlAuthenticationEntryPoint("/login").commence(request, response, failure);
            case PART_OF_PAGE -> {
                response.setHeader("HX-Redirect", request.getContextPath() + "/login");
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            }
            case PROGRAM -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Progress Ledger\", charset=\"UTF-8\"");
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
        }
    }

    /**
     * A program that sends its credentials with each request needs no token. A browser that remembers Basic credentials
     * sends them along with a stranger's request too, but then says where the request comes from.
     */
    private static boolean needsCsrfToken(HttpServletRequest request) {
        boolean credentialsOfItsOwn = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        String origin = request.getHeader("Sec-Fetch-Site");
        boolean fromABrowser = origin != null && !origin.equals("same-origin") && !origin.equals("none");
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && (!credentialsOfItsOwn || fromABrowser);
    }
}
