package org.progressledger.commune.web;

import org.springframework.web.util.UriComponentsBuilder;

/** Links that keep everything that was chosen. */
record PageLinks(ProgressRequest request) {

    /** This path with the two times and the choice. */
    public String at(String path) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(path);
        request.kept().forEach(link::replaceQueryParam);
        request.effectiveOn().ifPresent(day -> link.replaceQueryParam("effectiveOn", day));
        request.knownAt().ifPresent(known -> link.replaceQueryParam("knownAt", known));
        return link.encode().toUriString();
    }
}
