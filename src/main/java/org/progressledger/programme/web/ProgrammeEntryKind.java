package org.progressledger.programme.web;

import org.progressledger.web.form.RecordForm;

/**
 * Something that can be said, and the form that asks for it.
 *
 * @param name in addresses, such as {@code part-name}; its words are the message {@code programme-entry.<name>}
 * @param structural whether it is for decision-makers only
 * @param back path of the page that shows it
 */
record ProgrammeEntryKind<F extends ProgrammeRequest>(
        String name, RecordForm<F> form, boolean structural, String back) {

    static <F extends ProgrammeRequest> ProgrammeEntryKind<F> of(
            String name, Class<F> type, boolean structural, String back) {
        return new ProgrammeEntryKind<>(name, RecordForm.of("programme-" + name, type), structural, back);
    }

    String message() {
        return "programme-entry." + name;
    }
}
