package org.progressledger.territory.web;

import java.util.function.Function;
import org.progressledger.web.form.RecordForm;

/**
 * Something that can be said of units or villages, and the form that asks for it.
 *
 * @param name in addresses, such as {@code unit-name}; its words are the message {@code territory-entry.<name>}
 */
record EntryKind<F>(String name, RecordForm<F> form, Function<F, TerritoryRequest> request) {

    static <F> EntryKind<F> of(String name, Class<F> type, Function<F, TerritoryRequest> request) {
        return new EntryKind<>(name, RecordForm.of("territory-" + name, type), request);
    }

    static <F extends TerritoryRequest> EntryKind<F> of(String name, Class<F> type) {
        return of(name, type, entered -> entered);
    }

    String message() {
        return "territory-entry." + name;
    }
}
