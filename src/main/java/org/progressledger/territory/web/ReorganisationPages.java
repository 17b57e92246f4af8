package org.progressledger.territory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.progressledger.access.Role;
import org.progressledger.intake.IntakeTexts;
import org.progressledger.intake.sheet.UnreadableFileException;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.progressledger.territory.RecordedReorganisation;
import org.progressledger.territory.TerritoryEvent;
import org.progressledger.territory.TerritoryRefusedException;
import org.progressledger.territory.web.PlanCheck.Sent;
import org.progressledger.web.TimeChoice;
import org.progressledger.web.form.Choice;
import org.progressledger.web.form.Entered;
import org.progressledger.web.form.Fault;
import org.progressledger.web.form.FormOffers;
import org.progressledger.web.form.FormReader;
import org.progressledger.web.form.FormReading;
import org.progressledger.web.form.FormWords;
import org.progressledger.web.form.RecordForm;
import org.progressledger.web.form.StatedDecision;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reorganisations that were decided, and a new one: entered, checked, and decided by somebody else. */
@Controller
class ReorganisationPages {

    private static final RecordForm<PlanForm> FORM = RecordForm.of("territory-plan", PlanForm.class);

    private final DecidedReorganisations decided;
    private final ChangeLines changes;
    private final PlanCheck plans;
    private final TerritoryTexts texts;
    private final NamedUnits units;
    private final FormReader reader;
    private final MessageSource messages;

    ReorganisationPages(
            DecidedReorganisations decided,
            ChangeLines changes,
            PlanCheck plans,
            TerritoryTexts texts,
            NamedUnits units,
            FormReader reader,
            MessageSource messages) {
        this.decided = decided;
        this.changes = changes;
        this.plans = plans;
        this.texts = texts;
        this.units = units;
        this.reader = reader;
        this.messages = messages;
    }

    /** @param rows one a line */
    record PlanForm(
            @NotBlank @Pattern(regexp = "\\d{2}") String province,
            @NotBlank @Size(max = 40) String key,
            @NotBlank @Size(max = 120) String title,
            @NotNull LocalDate effectiveOn,
            @Valid @NotNull StatedDecision decision,
            @NotBlank @Size(max = 400_000) String rows) {

        private Sent sent() {
            return new Sent(province, key, title, effectiveOn, decision, PlanRows.ofText(rows));
        }
    }

    @GetMapping("/reorganisations")
    String all(TimeChoice time, Model model) {
        Asked asked = units.asked(time);
        model.addAttribute("bar", asked.bar("/reorganisations", Map.of()));
        model.addAttribute(
                "reorganisations",
                decided.all(asked).stream().map(ReorganisationAnswer::inList).toList());
        return "territory/reorganisations";
    }

    @GetMapping("/reorganisations/{province}/{key}")
    String one(@PathVariable String province, @PathVariable String key, TimeChoice time, Locale locale, Model model) {
        Asked asked = units.asked(time);
        RecordedReorganisation recorded = decided.one(province, key, asked);
        model.addAttribute("bar", asked.bar("/reorganisations/" + province + "/" + key, Map.of()));
        model.addAttribute("province", units.province(province));
        model.addAttribute("view", ReorganisationAnswer.inList(recorded));
        model.addAttribute(
                "changes",
                recorded.changes().stream()
                        .map(change -> changes.text(change, locale))
                        .toList());
        return "territory/reorganisation";
    }

    @GetMapping("/reorganisations/new")
    ModelAndView ask(@RequestParam MultiValueMap<String, String> given, Actor actor, Locale locale) {
        return form(new Entered(given), List.of(), actor, locale);
    }

    /** Checks; with a file, its rows stand in the text afterwards. */
    @PostMapping("/reorganisations/check")
    ModelAndView check(
            @RequestParam MultiValueMap<String, String> given,
            @RequestParam Optional<MultipartFile> file,
            Actor actor,
            Locale locale)
            throws IOException {
        Entered entered = new Entered(given);
        if (file.filter(sent -> !sent.isEmpty()).isPresent()) {
            try (InputStream content = file.get().getInputStream()) {
                PlanRows rows = PlanRows.ofFile(content);
                entered = withRows(entered, rows);
                if (!rows.unreadable().isEmpty()) {
                    return faulty(form(entered, faults(rows, locale), actor, locale));
                }
            } catch (UnreadableFileException unreadable) {
                return faulty(
                        form(entered, List.of(Fault.said("rows", IntakeTexts.of(unreadable, locale))), actor, locale));
            }
        }
        FormReading<PlanForm> reading = reader.read(FORM, entered);
        if (reading.value().isEmpty()) {
            return faulty(form(entered, reading.faults(), actor, locale));
        }
        ModelAndView page = form(entered, List.of(), actor, locale);
        page.addObject("check", plans.check(reading.value().get().sent(), actor, locale));
        page.addObject("sent", entered.values());
        return page;
    }

    private List<Fault> faults(PlanRows rows, Locale locale) {
        return plans.said(rows, locale).stream()
                .map(said -> Fault.said("rows", texts.ofRow(said, locale)))
                .toList();
    }

    private static Entered withRows(Entered entered, PlanRows rows) {
        Map<String, List<String>> more = new HashMap<>(entered.values());
        more.put("rows", List.of(rows.text()));
        return new Entered(more);
    }

    @PostMapping("/reorganisations")
    ModelAndView decide(
            @RequestParam MultiValueMap<String, String> given,
            @RequestParam String checkedBy,
            @RequestParam String digest,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        Entered entered = new Entered(given);
        FormReading<PlanForm> reading = reader.read(FORM, entered);
        if (reading.value().isEmpty()) {
            return faulty(form(entered, reading.faults(), actor, locale));
        }
        PlanForm plan = reading.value().get();
        try {
            Recorded<List<TerritoryEvent>> recorded = plans.decide(plan.sent(), checkedBy, digest, actor);
            after.addAttribute("province", plan.province());
            after.addAttribute("key", plan.key().strip());
            after.addAttribute("atLeast", recorded.next());
            after.addFlashAttribute("recorded", "record.done");
            return new ModelAndView("redirect:/reorganisations/{province}/{key}");
        } catch (TerritoryRefusedException refusal) {
            return faulty(form(entered, List.of(Fault.said(Fault.WHOLE, texts.of(refusal, locale))), actor, locale));
        }
    }

    private static ModelAndView faulty(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(Entered entered, List<Fault> faults, Actor actor, Locale locale) {
        FormWords words = new FormWords(messages, locale);
        List<Choice> provinces = units.provinces().stream()
                .map(province -> new Choice(province.code(), province.label()))
                .toList();
        ModelAndView page = new ModelAndView("territory/new-reorganisation");
        page.addObject("faults", words.ofWhole(faults));
        page.addObject("faulty", !faults.isEmpty());
        page.addObject("mayDecide", actor.role().equals(Role.DECISION_MAKER.name()));
        page.addObject("words", words);
        page.addObject(
                "fields",
                FORM.fields(words, entered, faults, new FormOffers(Map.of("province", provinces), Map.of(), Map.of())));
        return page;
    }
}
