package org.progressledger.fund.web;

import org.springframework.web.util.UriComponentsBuilder;

/** Where an allocation is shown. Its identity has slashes and bars, so that it is a parameter and no part of the path. */
final class AllocationPath {

    static final String PAGE = "/funds/allocation";

    private AllocationPath() {}

    static String of(String id) {
        return UriComponentsBuilder.fromPath(PAGE)
                .queryParam("id", "{id}")
                .encode()
                .buildAndExpand(id)
                .toUriString();
    }
}
