package org.progressledger.audit.web;

import org.springframework.web.util.UriComponentsBuilder;

/** Addresses with one thing more. */
final class AuditLinks {

    private AuditLinks() {}

    /** @param address encoded; so must the value be */
    static String with(String address, String name, Object value) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam(name, value)
                .build(true)
                .toUriString();
    }
}
