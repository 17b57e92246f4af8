package org.progressledger.commune.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.progressledger.commune.read.TimelineEntry;
import org.progressledger.commune.web.ProgressQuestions.Asked;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.web.form.FormOffers;
import org.progressledger.web.form.RecordForm;

/**
 * A kind of entry that can be recorded about a commune on a page. Its words are the messages {@code commune-entry.<name>}
 * and those of its fields.
 *
 * @param name in addresses, in kebab case
 * @param form asks for what is recorded
 * @param request what the form asks to be recorded, the same as through the API
 * @param offers what can be chosen in it
 * @param start what stands in it at first, by the paths of its fields
 */
record CommuneEntryForm<R>(
        String name,
        RecordForm<R> form,
        Function<R, CommuneRequest> request,
        Function<Situation, FormOffers> offers,
        Function<Situation, Map<String, List<String>>> start) {

    /** The commune that a form is about, as it stands now. */
    record Situation(
            AdministrativeUnit unit, CommuneLine commune, Asked asked, List<TimelineEntry> timeline, Locale locale) {}

    public String message() {
        return "commune-entry." + name;
    }
}
