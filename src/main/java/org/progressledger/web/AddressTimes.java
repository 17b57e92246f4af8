package org.progressledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.facts.StatedBasis;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The choice of times and drawing in the address of the page under way, by the names that it has there. */
final class AddressTimes {

    private static final String EFFECTIVE_ON = "effectiveOn";
    private static final String KNOWN_AT = "knownAt";
    private static final String BOUNDARIES = "boundaries";
    private static final List<String> NAMES = List.of(EFFECTIVE_ON, KNOWN_AT, BOUNDARIES);

    /** How forms, which speak of a period, call the day. */
    private static final String CLOSING_DAY = "to";

    private static final String FORMS = "/forms";

    /** What is about no page, or of one request only. */
    private static final Set<String> PASSING = Set.of("atLeast", "language");

    private final HttpServletRequest request;
    private final String path;

    AddressTimes(HttpServletRequest request) {
        this.request = request;
        this.path = Audience.originalPath(request);
    }

    /** What is chosen; a parameter of a request that changes something is a word of its form. */
    Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        if (request.getMethod().equals("GET")) {
            NAMES.forEach(name -> value(name).ifPresent(value -> chosen.put(name, value)));
            if (path.startsWith(FORMS)) {
                value(CLOSING_DAY).ifPresent(day -> chosen.put(EFFECTIVE_ON, day));
            }
        }
        return chosen;
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }

    /** The same, as a question has it; nothing is chosen by an address that cannot be read. */
    TimeChoice choice() {
        Map<String, String> chosen = chosen();
        try {
            return new TimeChoice(
                    Optional.ofNullable(chosen.get(EFFECTIVE_ON)).map(LocalDate::parse),
                    Optional.ofNullable(chosen.get(KNOWN_AT)).map(KnownAt::parse),
                    Optional.empty(),
                    Optional.ofNullable(chosen.get(BOUNDARIES)));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return TimeChoice.NOW;
        }
    }

    /** What else stands in the address. */
    Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NAMES.contains(name) && !PASSING.contains(name) && !isClosingDay(path, name)) {
                Arrays.stream(values).findFirst().ifPresent(value -> others.put(name, value));
            }
        });
        return others;
    }

    private static boolean isClosingDay(String path, String name) {
        return path.startsWith(FORMS) && name.equals(CLOSING_DAY);
    }

    /** The address of this page with the basis spelled out, so that it shows the same whenever it is followed. */
    String fixed(StatedBasis basis) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        request.getParameterMap().forEach((name, values) -> {
            if (!NAMES.contains(name) && !PASSING.contains(name) && !isClosingDay(path, name)) {
                Arrays.stream(values).forEach(value -> link.queryParam(name, encoded(value)));
            }
        });
        return link.queryParam(EFFECTIVE_ON, basis.effectiveOn())
                .queryParam(KNOWN_AT, basis.knownAt())
                .queryParam(BOUNDARIES, encoded(basis.boundaries()))
                .build(true)
                .toUriString();
    }

    /** A link with what is chosen, where the link itself says nothing else. */
    String carriedBy(String link) {
        int fragment = link.indexOf('#');
        String address = fragment < 0 ? link : link.substring(0, fragment);
        Set<String> said = Arrays.stream(
                        address.substring(address.indexOf('?') + 1).split("&"))
                .map(parameter -> parameter.replaceFirst("=.*", ""))
                .collect(Collectors.toSet());
        StringBuilder carrying = new StringBuilder(address);
        chosen().forEach((name, value) -> {
            boolean isSaid = said.contains(name)
                    || (name.equals(EFFECTIVE_ON)
                            && said.contains(CLOSING_DAY)
                            && isClosingDay(
                                    address.substring(request.getContextPath().length()), CLOSING_DAY));
            if (!isSaid) {
                carrying.append(carrying.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(encoded(value));
            }
        });
        return carrying.append(fragment < 0 ? "" : link.substring(fragment)).toString();
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
