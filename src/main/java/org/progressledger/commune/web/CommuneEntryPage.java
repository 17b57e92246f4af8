package org.progressledger.commune.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.progressledger.commune.CommuneRefusedException;
import org.progressledger.commune.progress.CommuneProgress;
import org.progressledger.commune.web.CommuneEntryForm.Situation;
import org.progressledger.commune.web.CommuneRecording.Done;
import org.progressledger.commune.web.CommuneRecording.Said;
import org.progressledger.commune.web.ProgressQuestions.Asked;
import org.progressledger.shared.Actor;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.form.Entered;
import org.progressledger.web.form.Fault;
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

/** Records one entry about a commune through a form. What stands in the address stands in the form already. */
@Controller
@RequestMapping("/communes/{code}/record/{kind}")
class CommuneEntryPage {

    private final CommuneEntryForms forms;
    private final ProgressQuestions questions;
    private final CommuneProgress progress;
    private final CommuneViews views;
    private final Granting granting;
    private final CommuneRecording recording;
    private final FormReader reader;
    private final MessageSource messages;
    private final LedgerTime time;

    CommuneEntryPage(
            CommuneEntryForms forms,
            ProgressQuestions questions,
            CommuneProgress progress,
            CommuneViews views,
            Granting granting,
            CommuneRecording recording,
            FormReader reader,
            MessageSource messages,
            LedgerTime time) {
        this.forms = forms;
        this.questions = questions;
        this.progress = progress;
        this.views = views;
        this.granting = granting;
        this.recording = recording;
        this.reader = reader;
        this.messages = messages;
        this.time = time;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String code,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> given,
            Locale locale) {
        CommuneEntryForm<?> form = forms.named(kind);
        Entered entered = new Entered(given);
        Situation situation = situation(code, entered, locale);
        return page(form, situation, entered.orElse(new Entered(form.start().apply(situation))), List.of());
    }

    @PostMapping
    ModelAndView record(
            @PathVariable String code,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> given,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        return record(code, forms.named(kind), new Entered(given), actor, locale, after);
    }

    private <R> ModelAndView record(
            String code,
            CommuneEntryForm<R> form,
            Entered entered,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        FormReading<R> reading = reader.read(form.form(), entered);
        if (reading.value().isEmpty()) {
            return faulty(form, situation(code, entered, locale), entered, reading.faults());
        }
        AdministrativeUnit unit = questions.commune(code, time.today());
        try {
            CommuneRequest request = form.request().apply(reading.value().get());
            return done(unit, recording.record(actor, unit.id(), request, locale), after);
        } catch (CommuneRefusedException refused) {
            List<Fault> faults = refused.refusals().stream()
                    .map(refusal -> Fault.said(
                            reading.fieldThatSays(form.form(), refusal.arguments())
                                    .orElse(Fault.WHOLE),
                            refusal.text(locale)))
                    .toList();
            return faulty(form, situation(code, entered, locale), entered, faults);
        }
    }

    private static ModelAndView done(AdministrativeUnit unit, Done done, RedirectAttributes after) {
        after.addAttribute("code", unit.id().toString());
        after.addAttribute("atLeast", done.position());
        after.addFlashAttribute("recorded", done.unchanged() ? "record.unchanged" : "record.done");
        after.addFlashAttribute(
                "warnings", done.warnings().stream().map(Said::text).toList());
        return new ModelAndView("redirect:/communes/{code}/criteria");
    }

    private ModelAndView faulty(CommuneEntryForm<?> form, Situation situation, Entered entered, List<Fault> faults) {
        ModelAndView page = page(form, situation, entered, faults);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Situation situation(String code, Entered entered, Locale locale) {
        AdministrativeUnit unit = questions.commune(code, time.today());
        Asked asked = questions.of(new ProgressRequest(
                Optional.of(unit.province().code()),
                Optional.empty(),
                entered.at("criteriaSet").stream().findFirst(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        return new Situation(
                unit,
                CommuneLine.of(progress.on(asked.question(), asked.to(), unit)),
                asked,
                views.timeline(unit, asked),
                locale);
    }

    private ModelAndView page(CommuneEntryForm<?> form, Situation situation, Entered entered, List<Fault> faults) {
        FormWords words = new FormWords(messages, situation.locale());
        Map<String, Object> model = new HashMap<>();
        model.put("unit", situation.unit());
        model.put("kind", form.message());
        model.put("path", "/communes/" + situation.unit().id() + "/record/" + form.name());
        model.put("back", "/communes/" + situation.unit().id() + "/criteria");
        model.put("faults", words.ofWhole(faults));
        model.put("faulty", !faults.isEmpty());
        model.put(
                "fields",
                form.form().fields(words, entered, faults, form.offers().apply(situation)));
        if (form.name().equals(CommuneEntryForms.GRANT)) {
            model.put("conditions", granting.conditions(situation.unit(), situation.asked()));
        }
        if (form.name().equals(CommuneEntryForms.WITHDRAW_TITLE)) {
            model.put("risks", situation.commune().atRisk());
        }
        return new ModelAndView("commune/record", model);
    }
}
