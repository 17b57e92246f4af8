package org.progressledger.audit.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.progressledger.audit.PeriodRefusedException;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.Territory;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.form.Choice;
import org.progressledger.web.form.Entered;
import org.progressledger.web.form.Fault;
import org.progressledger.web.form.FormOffers;
import org.progressledger.web.form.FormReader;
import org.progressledger.web.form.FormReading;
import org.progressledger.web.form.FormWords;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closes periods and opens them again through forms. What stands in the address stands in the form already. */
@Controller
@RequestMapping("/audit/periods/record/{kind}")
class PeriodEntryPages {

    private final PeriodRecording recording;
    private final Territory territory;
    private final FormReader reader;
    private final MessageSource messages;

    PeriodEntryPages(PeriodRecording recording, Territory territory, FormReader reader, MessageSource messages) {
        this.recording = recording;
        this.territory = territory;
        this.reader = reader;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable("kind") String name,
            @RequestParam MultiValueMap<String, String> given,
            Actor actor,
            Locale locale) {
        PeriodRecording.requireDecisionMaker(actor);
        return page(named(name), new Entered(given), List.of(), locale);
    }

    @PostMapping
    ModelAndView record(
            @PathVariable("kind") String name,
            @RequestParam MultiValueMap<String, String> given,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        PeriodRecording.requireDecisionMaker(actor);
        return record(named(name), new Entered(given), actor, locale, after);
    }

    private <R extends PeriodRequest> ModelAndView record(
            PeriodEntryForm<R> form, Entered entered, Actor actor, Locale locale, RedirectAttributes after) {
        FormReading<R> reading = reader.read(form.form(), entered);
        if (reading.value().isEmpty()) {
            return faulty(form, entered, reading.faults(), locale);
        }
        R request = reading.value().get();
        try {
            Recorded<?> recorded = recording.record(actor, request);
            after.addAttribute("province", request.province());
            after.addAttribute("atLeast", recorded.next());
            after.addFlashAttribute("recorded", "record.done");
            return new ModelAndView("redirect:/audit/periods");
        } catch (PeriodRefusedException refused) {
            String field =
                    reading.fieldThatSays(form.form(), refused.arguments()).orElse(Fault.WHOLE);
            return faulty(form, entered, List.of(Fault.said(field, recording.said(refused, locale))), locale);
        }
    }

    private ModelAndView faulty(PeriodEntryForm<?> form, Entered entered, List<Fault> faults, Locale locale) {
        ModelAndView page = page(form, entered, faults, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static PeriodEntryForm<?> named(String name) {
        return PeriodEntryForm.ALL.stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "not-found")));
    }

    private ModelAndView page(PeriodEntryForm<?> form, Entered entered, List<Fault> faults, Locale locale) {
        FormWords words = new FormWords(messages, locale);
        Map<String, Object> model = new HashMap<>();
        model.put("kind", form.message());
        model.put("path", "/audit/periods/record/" + form.name());
        model.put("back", "/audit/periods");
        model.put("faults", words.ofWhole(faults));
        model.put("faulty", !faults.isEmpty());
        model.put("fields", form.form().fields(words, entered, faults, offers()));
        return new ModelAndView("audit/record", model);
    }

    private FormOffers offers() {
        return new FormOffers(
                Map.of(
                        "province",
                        territory.provinces().stream()
                                .map(province -> new Choice(province.code(), province.label()))
                                .toList(),
                        "boundaries",
                        territory.drawings().stream()
                                .map(Boundaries::key)
                                .map(key -> new Choice(key, key))
                                .toList()),
                Map.of(),
                Map.of());
    }
}
