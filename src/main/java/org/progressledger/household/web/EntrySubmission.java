package org.progressledger.household.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.progressledger.household.Decided;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.HouseholdRefusedException;
import org.progressledger.household.RefusalText;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.web.form.Entered;
import org.progressledger.web.form.Fault;
import org.progressledger.web.form.FormReader;
import org.progressledger.web.form.FormReading;
import org.progressledger.web.form.RecordForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What follows when a form is sent: the page of the household with what was recorded, or the form again with its faults. */
@Component
class EntrySubmission {

    private final FormReader reader;

    EntrySubmission(FormReader reader) {
        this.reader = reader;
    }

    /** @param household the one that it was recorded about */
    record Outcome(HouseholdId household, Recorded<Decided> recorded) {}

    /**
     * @param way records it
     * @param again shows the form with faults
     */
    <R> ModelAndView of(
            RecordForm<R> form,
            Entered entered,
            Locale locale,
            RedirectAttributes after,
            Function<R, Outcome> way,
            Function<List<Fault>, ModelAndView> again) {
        FormReading<R> reading = reader.read(form, entered);
        if (reading.value().isEmpty()) {
            return faulty(again.apply(reading.faults()));
        }
        try {
            return done(way.apply(reading.value().get()), after);
        } catch (HouseholdRefusedException refusal) {
            Decided.Refused refused = refusal.refused();
            String field = reading.fieldThatSays(form, refused.arguments()).orElse(Fault.WHOLE);
            return faulty(again.apply(List.of(Fault.said(field, RefusalText.of(refused, locale)))));
        }
    }

    private static ModelAndView done(Outcome outcome, RedirectAttributes after) {
        Recorded<Decided> recorded = outcome.recorded();
        after.addAttribute("code", outcome.household().code());
        after.addAttribute("atLeast", recorded.next());
        after.addFlashAttribute(
                "recorded", recorded.answer() instanceof Decided.Unchanged ? "record.unchanged" : "record.done");
        after.addFlashAttribute(
                "warnings",
                Warned.by(recorded).warnings().stream().map(Warned.Said::text).toList());
        return new ModelAndView("redirect:/households/{code}");
    }

    private static ModelAndView faulty(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
