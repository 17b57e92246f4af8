package org.progressledger.territory;

import java.util.Collection;

/** The configuration names a province that the reference data do not have. */
final class UnknownProvinceException extends RuntimeException {

    private final String action;

    UnknownProvinceException(String code, Collection<String> known) {
        super("The province '%s' in progress-ledger.territory.provinces is unknown.".formatted(code));
        this.action = "Name provinces by their two-digit codes, separated by commas: " + String.join(", ", known) + ".";
    }

    String action() {
        return action;
    }
}
