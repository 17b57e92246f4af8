package org.progressledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

    private final List<Navigation> navigation;
    private final boolean demonstration;

    FrameAdvice(List<Navigation> navigation, Environment environment) {
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(Navigation::order))
                .toList();
        this.demonstration = environment.acceptsProfiles(Profiles.of("demonstration"));
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        Optional<Authentication> account =
                request.getUserPrincipal() instanceof Authentication known ? Optional.of(known) : Optional.empty();
        String path = Audience.originalPath(request);
        return new Frame(
                account.isPresent(),
                account.map(Authentication::getName).orElse(""),
                account.map(ActorArgument::actorOf).map(actor -> actor.role()).orElse(""),
                navigation.stream()
                        .map(entry -> new Frame.Entry(entry.path(), entry.message(), path.startsWith(entry.path())))
                        .toList(),
                inLanguage(request, locale.equals(Languages.ENGLISH) ? "vi" : "en"),
                demonstration);
    }

    private static String inLanguage(HttpServletRequest request, String language) {
        return UriComponentsBuilder.fromPath(Audience.originalPath(request))
                .query(request.getMethod().equals("GET") ? request.getQueryString() : null)
                .replaceQueryParam("language", language)
                .build(true)
                .toUriString();
    }
}
