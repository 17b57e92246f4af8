package org.progressledger.accountability.web;

import java.util.List;
import org.progressledger.web.form.RecordForm;

/**
 * A kind of entry that can be recorded about heads on a page.
 *
 * @param name in addresses
 */
record HeadEntryForm<R extends HeadRequest>(String name, RecordForm<R> form) {

    static final List<HeadEntryForm<?>> ALL = List.of(
            of("taking", HeadRequest.Taking.class),
            of("leaving", HeadRequest.Leaving.class),
            of("withdrawal", HeadRequest.Withdrawal.class));

    private static <R extends HeadRequest> HeadEntryForm<R> of(String name, Class<R> request) {
        return new HeadEntryForm<>(name, RecordForm.of("head-" + name, request));
    }

    String message() {
        return "head-entry." + name;
    }
}
