package org.progressledger.commune.web;

import org.springframework.web.util.UriComponentsBuilder;

/** Links that keep everything that was chosen. */
record PageLinks(ProgressRequest request) {

    /** This path with the two times, the drawing and the choice. */
    public String at(String path) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(path);
        request.kept().forEach(link::replaceQueryParam);
        return request.time().at(link.build().toUriString());
    }
}
