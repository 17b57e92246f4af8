package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.facts.Basis;
import org.progressledger.household.Decided;
import org.progressledger.household.HouseholdRefusedException;
import org.progressledger.household.RefusalText;
import org.progressledger.household.Residence;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.household.read.TimelineEntry;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.shared.Actor;
import org.progressledger.shared.UnitId;
import org.progressledger.shared.VietnamTime;
import org.progressledger.web.TimeChoice;
import org.progressledger.web.form.Choice;
import org.progressledger.web.form.Entered;
import org.progressledger.web.form.Fault;
import org.progressledger.web.form.FormOffers;
import org.progressledger.web.form.FormReader;
import org.progressledger.web.form.FormReading;
import org.progressledger.web.form.FormWords;
import org.progressledger.web.form.RecordForm;
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

/** Records one entry about a household through a form. What stands in the address stands in the form already. */
@Controller
@RequestMapping("/households/{code}/record/{kind}")
class EntryPage {

    private static final TimeChoice NOW = new TimeChoice(Optional.empty(), Optional.empty(), Optional.empty());

    private final EntryKinds kinds;
    private final Households households;
    private final Units units;
    private final HouseholdRecording recording;
    private final FormReader reader;
    private final MessageSource messages;
    private final PovertyRuleSets ruleSets;

    EntryPage(
            EntryKinds kinds,
            Households households,
            Units units,
            HouseholdRecording recording,
            FormReader reader,
            MessageSource messages,
            PovertyRuleSets ruleSets) {
        this.kinds = kinds;
        this.households = households;
        this.units = units;
        this.recording = recording;
        this.reader = reader;
        this.messages = messages;
        this.ruleSets = ruleSets;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String code,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> given,
            Locale locale) {
        return form(code, kinds.named(kind), new Entered(given), List.of(), locale);
    }

    @PostMapping
    ModelAndView record(
            @PathVariable String code,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> given,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        EntryKind asked = kinds.named(kind);
        Entered entered = new Entered(given);
        return record(code, asked, asked.form(), entered, actor, locale, after);
    }

    private <R extends HouseholdRequest> ModelAndView record(
            String code,
            EntryKind kind,
            RecordForm<R> form,
            Entered entered,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        FormReading<R> reading = reader.read(form, entered);
        if (reading.value().isEmpty()) {
            return faulty(form(code, kind, entered, reading.faults(), locale));
        }
        try {
            Recorded<Decided> recorded = recording.record(code, reading.value().get(), actor);
            after.addAttribute("atLeast", recorded.next());
            after.addFlashAttribute(
                    "recorded", recorded.answer() instanceof Decided.Unchanged ? "record.unchanged" : "record.done");
            return new ModelAndView("redirect:/households/{code}");
        } catch (HouseholdRefusedException refusal) {
            Decided.Refused refused = refusal.refused();
            String field = reading.fieldThatSays(form, refused.arguments()).orElse(Fault.WHOLE);
            Fault fault = Fault.said(field, RefusalText.of(refused, locale));
            return faulty(form(code, kind, entered, List.of(fault), locale));
        }
    }

    private static ModelAndView faulty(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(String code, EntryKind kind, Entered entered, List<Fault> faults, Locale locale) {
        Basis basis = households.basis(NOW);
        HouseholdAsOf household = households.find(code, basis);
        FormWords words = new FormWords(messages, locale);
        return new ModelAndView(
                "household/record",
                Map.of(
                        "household",
                        HouseholdLine.of(household, units),
                        "kind",
                        kind.message(),
                        "path",
                        "/households/" + code + "/record/" + kind.name(),
                        "faults",
                        faults.stream()
                                .filter(fault -> fault.path().equals(Fault.WHOLE))
                                .map(words::of)
                                .toList(),
                        "faulty",
                        !faults.isEmpty(),
                        "fields",
                        kind.form().fields(words, entered, faults, offers(kind, household, basis, locale))));
    }

    private FormOffers offers(EntryKind kind, HouseholdAsOf household, Basis basis, Locale locale) {
        List<TimelineEntry> newestFirst =
                new ArrayList<>(households.timeline(household.household().code(), basis));
        Collections.reverse(newestFirst);
        Map<String, List<Choice>> choices = new HashMap<>();
        kind.references()
                .forEach((field, event) -> choices.put(
                        field,
                        newestFirst.stream()
                                .filter(entry -> event.isInstance(entry.event()))
                                .filter(EntryMenu::canBeNamed)
                                .map(entry -> new Choice(entry.id(), inShort(entry, locale)))
                                .toList()));
        FormWords words = new FormWords(messages, locale);
        kind.constants()
                .forEach((field, constants) -> choices.put(
                        field,
                        constants.stream()
                                .map(constant -> new Choice(constant.name(), words.of(constant)))
                                .toList()));
        return new FormOffers(choices, Map.of(UnitId.class, communesAround(household, basis.effectiveOn())));
    }

    private String inShort(TimelineEntry entry, Locale locale) {
        TimelineLine line = TimelineLine.of(entry, units, new Words(locale, ruleSets));
        return Stream.of(
                        Stream.of(messages.getMessage(line.title(), new Object[0], locale)),
                        line
                                .povertyClass()
                                .map(known -> messages.getMessage(known.messageKey(), new Object[0], locale))
                                .stream(),
                        Stream.of(VietnamTime.DAY.format(line.effectiveOn())),
                        line.facts().stream().map(HouseholdView.Fact::text),
                        line.decision().map(decision -> decision.number()).stream())
                .flatMap(words -> words)
                .collect(Collectors.joining(" · "));
    }

    private List<Choice> communesAround(HouseholdAsOf household, LocalDate day) {
        return household
                .residence()
                .map(Residence::unit)
                .map(unit -> units.around(unit, day))
                .orElse(List.of())
                .stream()
                .map(unit -> new Choice(unit.id().toString(), unit.label()))
                .toList();
    }
}
