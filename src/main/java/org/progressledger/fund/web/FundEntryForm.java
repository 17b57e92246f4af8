package org.progressledger.fund.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.progressledger.fund.Purpose;
import org.progressledger.fund.read.AllocationStory;
import org.progressledger.fund.web.FundQuestions.Asked;
import org.progressledger.web.form.FormOffers;
import org.progressledger.web.form.RecordForm;

/**
 * A kind of entry that can be recorded about money on a page. Its words are the messages {@code fund-entry.<name>} and those
 * of its fields.
 *
 * @param name in addresses and as {@code kind} in JSON
 * @param form asks for what is recorded, the same as through the API
 * @param makesSense for which allocations the menu offers it; the rules decide (decision 0119)
 * @param offers what can be chosen in it
 * @param start what stands in it at first, by the paths of its fields
 */
record FundEntryForm<R extends FundRequest>(
        String name,
        RecordForm<R> form,
        Predicate<Purpose> makesSense,
        Function<Situation, FormOffers> offers,
        Function<Situation, Map<String, List<String>>> start) {

    /** @param story the allocation that the form is about; empty for money that opens one */
    record Situation(Optional<AllocationStory> story, Asked asked, FundTexts texts, Locale locale) {

        Optional<Purpose> purpose() {
            return story.map(known -> known.book().purpose());
        }
    }

    public String message() {
        return "fund-entry." + name;
    }
}
