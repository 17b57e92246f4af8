package org.progressledger.accountability.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.accountability.HeadRefusedException;
import org.progressledger.accountability.web.HeadQuestions.Asked;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.TimeBar;
import org.progressledger.web.TimeChoice;
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
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The heads of a unit, and the forms by which they are recorded. */
@Controller
@RequestMapping("/units/{unit}/heads")
class HeadPages {

    private final HeadQuestions questions;
    private final HeadRecording recording;
    private final FormReader reader;
    private final MessageSource messages;

    HeadPages(HeadQuestions questions, HeadRecording recording, FormReader reader, MessageSource messages) {
        this.questions = questions;
        this.recording = recording;
        this.reader = reader;
        this.messages = messages;
    }

    @GetMapping
    String heads(@PathVariable String unit, TimeChoice time, Locale locale, Model model) {
        Asked asked = questions.of(unit, time);
        model.addAttribute("view", HeadsAnswer.of(asked));
        model.addAttribute("bar", new TimeBar("/units/" + asked.unit() + "/heads", Map.of(), time, asked.basis()));
        model.addAttribute("words", new FormWords(messages, locale));
        return "accountability/heads";
    }

    @GetMapping("/record/{kind}")
    ModelAndView ask(
            @PathVariable String unit,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> given,
            Locale locale) {
        return page(named(kind), questions.of(unit, TimeChoice.NOW), new Entered(given), List.of(), locale);
    }

    @PostMapping("/record/{kind}")
    ModelAndView record(
            @PathVariable String unit,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> given,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        return record(named(kind), questions.of(unit, TimeChoice.NOW), new Entered(given), actor, locale, after);
    }

    private <R extends HeadRequest> ModelAndView record(
            HeadEntryForm<R> form, Asked asked, Entered entered, Actor actor, Locale locale, RedirectAttributes after) {
        FormReading<R> reading = reader.read(form.form(), entered);
        if (reading.value().isEmpty()) {
            return faulty(form, asked, entered, reading.faults(), locale);
        }
        try {
            Recorded<Boolean> recorded =
                    recording.record(actor, asked.unit(), reading.value().get());
            after.addAttribute("unit", asked.unit().toString());
            after.addAttribute("atLeast", recorded.next());
            after.addFlashAttribute("recorded", recorded.answer() ? "record.done" : "record.unchanged");
            return new ModelAndView("redirect:/units/{unit}/heads");
        } catch (HeadRefusedException refused) {
            String field =
                    reading.fieldThatSays(form.form(), refused.arguments()).orElse(Fault.WHOLE);
            return faulty(form, asked, entered, List.of(Fault.said(field, recording.said(refused, locale))), locale);
        }
    }

    private ModelAndView faulty(
            HeadEntryForm<?> form, Asked asked, Entered entered, List<Fault> faults, Locale locale) {
        ModelAndView page = page(form, asked, entered, faults, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static HeadEntryForm<?> named(String name) {
        return HeadEntryForm.ALL.stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "not-found")));
    }

    private ModelAndView page(HeadEntryForm<?> form, Asked asked, Entered entered, List<Fault> faults, Locale locale) {
        FormWords words = new FormWords(messages, locale);
        Map<String, Object> model = new HashMap<>();
        model.put("kind", form.message());
        model.put("label", asked.label());
        model.put("path", "/units/" + asked.unit() + "/heads/record/" + form.name());
        model.put("back", "/units/" + asked.unit() + "/heads");
        model.put("faults", words.ofWhole(faults));
        model.put("faulty", !faults.isEmpty());
        model.put("fields", form.form().fields(words, entered, faults, offers(asked, words)));
        return new ModelAndView("accountability/record", model);
    }

    /** What can be withdrawn: the beginning of each term and its end. */
    private FormOffers offers(Asked asked, FormWords words) {
        List<Choice> entries = HeadsAnswer.of(asked).terms().stream()
                .flatMap(term -> Stream.concat(
                        Stream.of(new Choice(term.entry(), said("head-entry.taking", term, words))),
                        Optional.of(said("head-entry.leaving", term, words)).stream()
                                .flatMap(text ->
                                        term.leaving().stream().map(leaving -> new Choice(leaving.id(), text)))))
                .toList();
        return new FormOffers(Map.of("entry", entries), Map.of(), Map.of());
    }

    private String said(String kind, HeadsAnswer.Line term, FormWords words) {
        return messages.getMessage(kind, new Object[0], words.locale()) + ": " + words.of(term.post()) + ", "
                + term.person();
    }
}
