package org.progressledger.programme.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.programme.MoneyNames;
import org.progressledger.programme.ProgrammeItem;
import org.progressledger.programme.ProgrammeRefusedException;
import org.progressledger.programme.Programmes;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Actor;
import org.progressledger.shared.Bilingual;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.progressledger.web.LedgerTime;
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

/** Records what is said through forms. What stands in the address stands in the form already. */
@Controller
@RequestMapping("/programmes/items/{kind}")
class ProgrammeEntryPages {

    private static final List<ProgrammeEntryKind<?>> KINDS = List.of(
            ProgrammeEntryKind.of("part", ProgrammeRequest.Part.class, true, "/programmes"),
            ProgrammeEntryKind.of("part-name", ProgrammeRequest.PartName.class, true, "/programmes"),
            ProgrammeEntryKind.of("part-end", ProgrammeRequest.PartEnd.class, true, "/programmes"),
            ProgrammeEntryKind.of("budget-unit", ProgrammeRequest.BudgetUnit.class, false, "/budget-units"),
            ProgrammeEntryKind.of("code", ProgrammeRequest.Code.class, false, "/codes"),
            ProgrammeEntryKind.of("code-end", ProgrammeRequest.CodeEnd.class, false, "/codes"));

    /** Edition of the code list in which the provinces of today first stood. */
    private static final int EDITION_OF_PROVINCES = 2025;

    private final ProgrammeRecording recording;
    private final ProgrammeTexts texts;
    private final Programmes programmes;
    private final MoneyNames names;
    private final Territory territory;
    private final FormReader reader;
    private final LedgerTime time;
    private final MessageSource messages;

    ProgrammeEntryPages(
            ProgrammeRecording recording,
            ProgrammeTexts texts,
            Programmes programmes,
            MoneyNames names,
            Territory territory,
            FormReader reader,
            LedgerTime time,
            MessageSource messages) {
        this.recording = recording;
        this.texts = texts;
        this.programmes = programmes;
        this.names = names;
        this.territory = territory;
        this.reader = reader;
        this.time = time;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String kind, @RequestParam MultiValueMap<String, String> given, Actor actor, Locale locale) {
        return form(named(kind, actor), new Entered(given), List.of(), locale);
    }

    @PostMapping
    ModelAndView record(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> given,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        return record(named(kind, actor), new Entered(given), actor, locale, after);
    }

    private <F extends ProgrammeRequest> ModelAndView record(
            ProgrammeEntryKind<F> kind, Entered entered, Actor actor, Locale locale, RedirectAttributes after) {
        FormReading<F> reading = reader.read(kind.form(), entered);
        if (reading.value().isEmpty()) {
            return faulty(form(kind, entered, reading.faults(), locale));
        }
        try {
            Recorded<? extends List<?>> recorded =
                    recording.record(actor, reading.value().get());
            after.addAttribute("atLeast", recorded.next());
            after.addFlashAttribute("recorded", recorded.answer().isEmpty() ? "record.unchanged" : "record.done");
            return new ModelAndView("redirect:" + kind.back());
        } catch (ProgrammeRefusedException refusal) {
            String field =
                    reading.fieldThatSays(kind.form(), refusal.arguments()).orElse(Fault.WHOLE);
            return faulty(form(kind, entered, List.of(Fault.said(field, texts.of(refusal, locale))), locale));
        }
    }

    private static ModelAndView faulty(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ProgrammeEntryKind<?> named(String name, Actor actor) {
        ProgrammeEntryKind<?> named = KINDS.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "not-found")));
        if (named.structural()) {
            ProgrammeRecording.requireDecisionMaker(actor);
        }
        return named;
    }

    private ModelAndView form(ProgrammeEntryKind<?> kind, Entered entered, List<Fault> faults, Locale locale) {
        FormWords words = new FormWords(messages, locale);
        return new ModelAndView(
                "programme/record",
                Map.of(
                        "kind",
                        kind.message(),
                        "path",
                        "/programmes/items/" + kind.name(),
                        "back",
                        kind.back(),
                        "faults",
                        words.ofWhole(faults),
                        "faulty",
                        !faults.isEmpty(),
                        "fields",
                        kind.form().fields(words, entered, faults, offers(kind, locale))));
    }

    private FormOffers offers(ProgrammeEntryKind<?> kind, Locale locale) {
        Map<String, List<Choice>> choices = new HashMap<>();
        choices.put("means", meanings(locale));
        if (!kind.name().equals("part")) {
            choices.put(
                    "key",
                    programmes.items().stream()
                            .filter(item -> item.owner() == RuleSetOwner.PROVINCE)
                            .map(ProgrammeEntryPages::choice)
                            .toList());
        }
        return new FormOffers(choices, Map.of(UnitId.class, units()), Map.of());
    }

    /** Of all kinds of codes together; that one does not belong to the kind is told when it is sent. */
    private List<Choice> meanings(Locale locale) {
        return Stream.of(
                        programmes.items().stream().map(ProgrammeEntryPages::choice),
                        choices(names.sources(), locale),
                        choices(names.natures(), locale))
                .flatMap(choices -> choices)
                .toList();
    }

    private static Choice choice(ProgrammeItem item) {
        return new Choice(item.key().path(), item.key() + ": " + item.name());
    }

    private static Stream<Choice> choices(Map<String, ? extends Bilingual> names, Locale locale) {
        return names.keySet().stream().sorted().map(name -> new Choice(name, CodeViews.said(names, name, locale)));
    }

    private List<Choice> units() {
        return territory.provinces().stream().flatMap(this::units).toList();
    }

    private Stream<Choice> units(Province province) {
        return Stream.concat(
                Stream.of(new Choice(new UnitId(province.code(), EDITION_OF_PROVINCES).toString(), province.label())),
                territory.unitsOf(province.code(), time.today()).stream()
                        .map(unit -> new Choice(unit.id().toString(), unit.label())));
    }
}
