package org.progressledger.territory.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.SeveralRefusedException;
import org.progressledger.territory.TerritoryEvent;
import org.progressledger.territory.TerritoryRecords;
import org.progressledger.territory.TerritoryRefusedException;
import org.progressledger.territory.UnitAttribute;
import org.progressledger.territory.UnitKind;
import org.progressledger.territory.UnitRecord;
import org.progressledger.territory.VillageId;
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

/** Records what is said of units and villages through forms. What stands in the address stands in the form already. */
@Controller
@RequestMapping("/units/record/{kind}")
class EntryPages {

    private static final List<EntryKind<?>> KINDS = List.of(
            EntryKind.of("attribute", EntryForm.AttributeOfUnits.class, EntryForm.AttributeOfUnits::request),
            EntryKind.of("unit-name", TerritoryRequest.UnitName.class),
            EntryKind.of("unit-kind", TerritoryRequest.UnitClass.class),
            EntryKind.of("unit-code", TerritoryRequest.UnitCode.class),
            EntryKind.of("unit-parent", TerritoryRequest.UnitParent.class),
            EntryKind.of("villages", EntryForm.VillageLines.class, EntryForm.VillageLines::request),
            EntryKind.of("village-name", TerritoryRequest.VillageName.class),
            EntryKind.of("village-end", TerritoryRequest.VillageEnd.class),
            EntryKind.of("village-difficulty", TerritoryRequest.VillageDifficulty.class));

    private final TerritoryRecording recording;
    private final TerritoryRecords records;
    private final TerritoryTexts texts;
    private final NamedUnits units;
    private final FormReader reader;
    private final LedgerTime time;
    private final MessageSource messages;

    EntryPages(
            TerritoryRecording recording,
            TerritoryRecords records,
            TerritoryTexts texts,
            NamedUnits units,
            FormReader reader,
            LedgerTime time,
            MessageSource messages) {
        this.recording = recording;
        this.records = records;
        this.texts = texts;
        this.units = units;
        this.reader = reader;
        this.time = time;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String kind, @RequestParam MultiValueMap<String, String> given, Locale locale) {
        return form(named(kind), new Entered(given), List.of(), locale);
    }

    @PostMapping
    ModelAndView record(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> given,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        return record(named(kind), new Entered(given), actor, locale, after);
    }

    private <F> ModelAndView record(
            EntryKind<F> kind, Entered entered, Actor actor, Locale locale, RedirectAttributes after) {
        FormReading<F> reading = reader.read(kind.form(), entered);
        if (reading.value().isEmpty()) {
            return faulty(form(kind, entered, reading.faults(), locale));
        }
        try {
            Recorded<List<TerritoryEvent>> recorded =
                    recording.record(actor, kind.request().apply(reading.value().get()));
            after.addAttribute("atLeast", recorded.next());
            after.addFlashAttribute("recorded", recorded.answer().isEmpty() ? "record.unchanged" : "record.done");
            return new ModelAndView("redirect:" + back(entered));
        } catch (TerritoryRefusedException refusal) {
            String field =
                    reading.fieldThatSays(kind.form(), refusal.arguments()).orElse(Fault.WHOLE);
            return faulty(form(kind, entered, List.of(Fault.said(field, texts.of(refusal, locale))), locale));
        } catch (SeveralRefusedException several) {
            return faulty(form(kind, entered, faults(several, locale), locale));
        } catch (ProblemException unknown) {
            return faulty(form(kind, entered, List.of(fault(unknown.problem(), locale)), locale));
        }
    }

    private List<Fault> faults(SeveralRefusedException several, Locale locale) {
        return several.refused().stream()
                .map(refused -> Fault.said(Fault.WHOLE, texts.of(refused.refusal(), locale)))
                .distinct()
                .toList();
    }

    private Fault fault(Problem problem, Locale locale) {
        return Fault.said(
                Fault.WHOLE, texts.text("problem." + problem.code() + ".detail", problem.arguments(), locale));
    }

    private static ModelAndView faulty(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static EntryKind<?> named(String name) {
        return KINDS.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "not-found")));
    }

    /** The page of the unit that the form is about; the list of units for several. */
    private String back(Entered entered) {
        return unitOf(entered).map(unit -> "/units/" + unit).orElse("/units");
    }

    private Optional<UnitId> unitOf(Entered entered) {
        return Stream.of(
                        entered.at("unit").stream(),
                        entered.at("units").stream(),
                        entered.at("village").stream().flatMap(this::unitOfVillage))
                .flatMap(named -> named)
                .flatMap(text -> units.find(text, day(entered)).stream())
                .map(unit -> unit.id())
                .findFirst();
    }

    private Stream<String> unitOfVillage(String village) {
        try {
            return records.village(new VillageId(village), Long.MAX_VALUE).stream()
                    .map(known ->
                            known.units().get(known.units().size() - 1).value().toString());
        } catch (IllegalArgumentException malformed) {
            return Stream.empty();
        }
    }

    private ModelAndView form(EntryKind<?> kind, Entered entered, List<Fault> faults, Locale locale) {
        FormWords words = new FormWords(messages, locale);
        return new ModelAndView(
                "territory/record",
                Map.of(
                        "kind",
                        kind.message(),
                        "path",
                        "/units/record/" + kind.name(),
                        "back",
                        back(entered),
                        "faults",
                        words.ofWhole(faults),
                        "faulty",
                        !faults.isEmpty(),
                        "fields",
                        kind.form().fields(words, entered, faults, offers(entered, words))));
    }

    private FormOffers offers(Entered entered, FormWords words) {
        LocalDate day = day(entered);
        Map<String, List<Choice>> choices = new HashMap<>();
        choices.put(
                "unit",
                Stream.concat(
                                units.inForce(day).stream(),
                                entered.at("unit").stream().flatMap(text -> units.find(text, day).stream()))
                        .map(unit -> new Choice(unit.id().toString(), unit.label() + " (" + unit.code() + ")"))
                        .distinct()
                        .toList());
        choices.put("value", values(words));
        choices.put(
                "kind",
                Stream.of(UnitKind.XA, UnitKind.PHUONG, UnitKind.DAC_KHU)
                        .map(kind -> new Choice(kind.name(), words.of(kind)))
                        .toList());
        choices.put("district", districts(entered));
        choices.put(
                "province",
                units.provinces().stream()
                        .map(province -> new Choice(province.code(), province.label()))
                        .toList());
        List<Choice> villages = villages(entered);
        choices.put("village", villages);
        choices.put("into", villages);
        return new FormOffers(choices, Map.of(), Map.of());
    }

    /** The day that the form speaks of; today as long as it says none. */
    private LocalDate day(Entered entered) {
        return entered.dayAt("effectiveOn").orElseGet(time::today);
    }

    /** Of all attributes together; that one does not belong to the attribute is told when it is sent. */
    private static List<Choice> values(FormWords words) {
        List<Choice> values = new ArrayList<>();
        for (UnitAttribute attribute : UnitAttribute.values()) {
            attribute.allowed().stream()
                    .filter(value ->
                            values.stream().noneMatch(known -> known.value().equals(value)))
                    .forEach(value -> values.add(new Choice(
                            value,
                            value.equals("YES")
                                    ? words.messages().getMessage("form.yes", new Object[0], words.locale())
                                    : value)));
        }
        return values;
    }

    private List<Choice> districts(Entered entered) {
        return unitOf(entered)
                .flatMap(unit -> records.unit(unit, Long.MAX_VALUE))
                .map(unit -> records.districts(unit.unit().province().code(), Long.MAX_VALUE))
                .orElse(List.of())
                .stream()
                .map(district -> new Choice(district.code(), district.name()))
                .toList();
    }

    private List<Choice> villages(Entered entered) {
        return unitOf(entered)
                .flatMap(unit -> records.unit(unit, Long.MAX_VALUE))
                .map(UnitRecord::villages)
                .orElse(List.of())
                .stream()
                .map(village -> new Choice(
                        village.id().text(),
                        village.names().get(village.names().size() - 1).value()))
                .toList();
    }
}
