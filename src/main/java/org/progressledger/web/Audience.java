package org.progressledger.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Who reads the answer to a request. */
enum Audience {
    /** A person in a browser, who gets a whole page. */
    PAGE,
    /** A page that asks for a part of itself (htmx). */
    PART_OF_PAGE,
    /** A program, which gets JSON. */
    PROGRAM;

    private static final List<String> PATHS_OF_PROGRAMS = List.of("/api/", "/v3/", "/actuator/");

    static Audience of(HttpServletRequest request) {
        String path = originalPath(request).substring(request.getContextPath().length());
        if (PATHS_OF_PROGRAMS.stream().anyMatch(path::startsWith)) {
            return PROGRAM;
        }
        if (request.getHeader("HX-Request") != null) {
            return PART_OF_PAGE;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html") ? PAGE : PROGRAM;
    }

    /** The path that was asked for, also while its error is being answered. */
    static String originalPath(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? path
                : request.getRequestURI();
    }
}
