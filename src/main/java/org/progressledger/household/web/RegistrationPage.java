package org.progressledger.household.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.progressledger.household.web.HouseholdChangeRequest.Registration;
import org.progressledger.shared.Actor;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.form.Entered;
import org.progressledger.web.form.Fault;
import org.progressledger.web.form.FormWords;
import org.progressledger.web.form.RecordForm;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Enters a household into the book through a form. What stands in the address stands in the form already. */
@Controller
@RequestMapping("/households/record/registration")
class RegistrationPage {

    private static final RecordForm<Registration> FORM =
            RecordForm.of("registration", Registration.class).without("person");

    private final PeopleRecording recording;
    private final EntryOffers offers;
    private final EntrySubmission submission;
    private final MessageSource messages;
    private final LedgerTime time;

    RegistrationPage(
            PeopleRecording recording,
            EntryOffers offers,
            EntrySubmission submission,
            MessageSource messages,
            LedgerTime time) {
        this.recording = recording;
        this.offers = offers;
        this.submission = submission;
        this.messages = messages;
        this.time = time;
    }

    @GetMapping
    ModelAndView ask(@RequestParam MultiValueMap<String, String> given, Locale locale) {
        return form(new Entered(given), List.of(), locale);
    }

    @PostMapping
    ModelAndView record(
            @RequestParam MultiValueMap<String, String> given, Actor actor, Locale locale, RedirectAttributes after) {
        Entered entered = new Entered(given);
        return submission.of(
                FORM,
                entered,
                locale,
                after,
                request -> new EntrySubmission.Outcome(
                        Households.id(request.code()), recording.register(actor, request, request.headId())),
                faults -> form(entered, faults, locale));
    }

    private ModelAndView form(Entered entered, List<Fault> faults, Locale locale) {
        FormWords words = new FormWords(messages, locale);
        return new ModelAndView(
                "household/registration",
                Map.of(
                        "faults",
                        words.ofWhole(faults),
                        "faulty",
                        !faults.isEmpty(),
                        "fields",
                        FORM.fields(words, entered, faults, offers.ofNew(time.today()))));
    }
}
