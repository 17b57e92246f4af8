package org.progressledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import org.springframework.web.util.HtmlUtils;

/**
 * Every link of a page to another page or file of ours carries the choice of times and drawing that stands in the page's own
 * address (decision 0243). Links that leave the choice on purpose are written past it, as {@code th:attr="href=…"}.
 */
record BasisLinks(RequestDataValueProcessor others) implements RequestDataValueProcessor {

    private static final List<String> NOT_OF_THE_LEDGER =
            List.of("/assets/", "/webjars/", "/login", "/logout", "/actuator", "/swagger-ui", "/v3/");

    @Override
    public String processUrl(HttpServletRequest request, String link) {
        String processed = others.processUrl(request, link);
        return isOfTheLedger(processed, request.getContextPath()) ? carrying(request, processed) : processed;
    }

    /** A page hands links over as they stand in it, escaped; a redirect hands them over plain. */
    private static String carrying(HttpServletRequest request, String link) {
        String plain = HtmlUtils.htmlUnescape(link);
        String carrying = new AddressTimes(request).carriedBy(plain);
        return plain.equals(link) ? carrying : HtmlUtils.htmlEscape(carrying, StandardCharsets.UTF_8.name());
    }

    private static boolean isOfTheLedger(String link, String contextPath) {
        return link.startsWith(contextPath + "/")
                && !link.startsWith("//")
                && NOT_OF_THE_LEDGER.stream().noneMatch(path -> link.startsWith(contextPath + path));
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
        return others.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return others.processFormFieldValue(request, name, value, type);
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        return others.getExtraHiddenFields(request);
    }
}
