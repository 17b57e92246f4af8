package org.progressledger.fund.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.fund.FundRefusedException;
import org.progressledger.fund.read.AllocationStory;
import org.progressledger.fund.web.FundEntryForm.Situation;
import org.progressledger.fund.web.FundQuestions.Asked;
import org.progressledger.fund.web.FundRecording.Done;
import org.progressledger.fund.web.FundRecording.Said;
import org.progressledger.shared.Actor;
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

/** Records one entry about money through a form. What stands in the address stands in the form already. */
@Controller
@RequestMapping("/funds/record/{kind}")
class FundEntryPage {

    private final FundEntryForms forms;
    private final FundQuestions questions;
    private final FundViews views;
    private final FundRecording recording;
    private final FormReader reader;
    private final MessageSource messages;

    FundEntryPage(
            FundEntryForms forms,
            FundQuestions questions,
            FundViews views,
            FundRecording recording,
            FormReader reader,
            MessageSource messages) {
        this.forms = forms;
        this.questions = questions;
        this.views = views;
        this.recording = recording;
        this.reader = reader;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String kind, @RequestParam MultiValueMap<String, String> given, Locale locale) {
        FundEntryForm<?> form = forms.named(kind);
        Entered entered = new Entered(given);
        Situation situation = situation(entered, locale);
        return page(form, situation, entered.orElse(new Entered(form.start().apply(situation))), List.of());
    }

    @PostMapping
    ModelAndView record(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> given,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        return record(forms.named(kind), new Entered(given), actor, locale, after);
    }

    private <R extends FundRequest> ModelAndView record(
            FundEntryForm<R> form, Entered entered, Actor actor, Locale locale, RedirectAttributes after) {
        FormReading<R> reading = reader.read(form.form(), entered);
        if (reading.value().isEmpty()) {
            return faulty(form, situation(entered, locale), entered, reading.faults());
        }
        try {
            return done(recording.record(actor, reading.value().get(), locale), after);
        } catch (FundRefusedException refused) {
            List<Fault> faults = refused.refusals().stream()
                    .map(refusal -> Fault.said(
                            reading.fieldThatSays(form.form(), refusal.arguments())
                                    .orElse(Fault.WHOLE),
                            refusal.text(locale)))
                    .toList();
            return faulty(form, situation(entered, locale), entered, faults);
        }
    }

    private static ModelAndView done(Done done, RedirectAttributes after) {
        after.addAttribute("atLeast", done.position());
        after.addFlashAttribute("recorded", done.unchanged() ? "record.unchanged" : "record.done");
        after.addFlashAttribute(
                "warnings", done.warnings().stream().map(Said::text).toList());
        return new ModelAndView(
                "redirect:" + AllocationPath.of(done.allocation().orElseThrow().text()));
    }

    private ModelAndView faulty(FundEntryForm<?> form, Situation situation, Entered entered, List<Fault> faults) {
        ModelAndView page = page(form, situation, entered, faults);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The allocation is named as it, or as the one that money comes from. */
    private Situation situation(Entered entered, Locale locale) {
        Asked asked = questions.of(FundsRequest.NOW);
        Optional<AllocationStory> story = Stream.of("allocation", "from")
                .flatMap(path -> entered.at(path).stream())
                .findFirst()
                .map(id -> views.allocation(id, asked.basis().knownAt()));
        return new Situation(story, asked, new FundTexts(asked.territory(), asked.programmes(), locale), locale);
    }

    private ModelAndView page(FundEntryForm<?> form, Situation situation, Entered entered, List<Fault> faults) {
        FormWords words = new FormWords(messages, situation.locale());
        Map<String, Object> model = new HashMap<>();
        model.put("kind", form.message());
        model.put("path", "/funds/record/" + form.name());
        model.put(
                "back",
                entered.at("allocation").stream()
                        .findFirst()
                        .or(() -> entered.at("from").stream().findFirst())
                        .map(AllocationPath::of)
                        .orElse("/funds/allocations"));
        model.put("faults", words.ofWhole(faults));
        model.put("faulty", !faults.isEmpty());
        model.put(
                "fields",
                form.form().fields(words, entered, faults, form.offers().apply(situation)));
        return new ModelAndView("fund/record", model);
    }
}
