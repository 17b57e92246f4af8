package org.progressledger.audit.web;

import java.util.List;
import org.progressledger.web.form.RecordForm;

/**
 * What can be asked of a period on a page.
 *
 * @param name in addresses
 */
record PeriodEntryForm<R extends PeriodRequest>(String name, RecordForm<R> form) {

    static final List<PeriodEntryForm<?>> ALL =
            List.of(of("closing", PeriodRequest.Close.class), of("reopening", PeriodRequest.Reopen.class));

    private static <R extends PeriodRequest> PeriodEntryForm<R> of(String name, Class<R> request) {
        return new PeriodEntryForm<>(name, RecordForm.of("period-" + name, request));
    }

    String message() {
        return "period-entry." + name;
    }
}
