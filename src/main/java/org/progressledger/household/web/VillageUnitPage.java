package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.progressledger.household.HouseholdRefusedException;
import org.progressledger.household.VillageAssignments;
import org.progressledger.household.VillageAssignments.Assigned;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.TerritoryRefusedException;
import org.progressledger.web.LedgerTime;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Passes a village with its households to another unit, among the other entries about units. What stands in the address
 * stands in the form already.
 */
@Controller
@RequestMapping("/units/record/village-unit")
class VillageUnitPage {

    private static final RecordForm<VillageRequest> FORM = RecordForm.of("village-unit", VillageRequest.class);

    private final VillageAssignments assignments;
    private final RefusalWords refusals;
    private final Units units;
    private final FormReader reader;
    private final LedgerTime time;
    private final MessageSource messages;

    VillageUnitPage(
            VillageAssignments assignments,
            RefusalWords refusals,
            Units units,
            FormReader reader,
            LedgerTime time,
            MessageSource messages) {
        this.assignments = assignments;
        this.refusals = refusals;
        this.units = units;
        this.reader = reader;
        this.time = time;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView ask(@RequestParam MultiValueMap<String, String> given, Locale locale) {
        return form(new Entered(given), List.of(), locale);
    }

    @PostMapping
    ModelAndView record(
            @RequestParam MultiValueMap<String, String> given, Actor actor, Locale locale, RedirectAttributes after) {
        Entered entered = new Entered(given);
        FormReading<VillageRequest> reading = reader.read(FORM, entered);
        if (reading.value().isEmpty()) {
            return faulty(form(entered, reading.faults(), locale));
        }
        VillageRequest request = reading.value().get();
        try {
            Recorded<Assigned> recorded = assignments.assign(actor, request.assignment());
            after.addAttribute("unit", request.to().toString());
            after.addAttribute("atLeast", recorded.next());
            after.addFlashAttribute("assigned", recorded.answer());
            return new ModelAndView("redirect:/units/{unit}");
        } catch (HouseholdRefusedException | TerritoryRefusedException refusal) {
            return faulty(form(entered, List.of(Fault.said(Fault.WHOLE, refusals.of(refusal, locale))), locale));
        }
    }

    private static ModelAndView faulty(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(Entered entered, List<Fault> faults, Locale locale) {
        FormWords words = new FormWords(messages, locale);
        List<Choice> inForce = units.inForce(day(entered)).stream()
                .map(VillageUnitPage::choice)
                .toList();
        List<Choice> leaving = Stream.concat(
                        inForce.stream(), entered.at("unit").stream().flatMap(this::named))
                .distinct()
                .toList();
        return new ModelAndView(
                "household/village-unit",
                Map.of(
                        "faults",
                        words.ofWhole(faults),
                        "faulty",
                        !faults.isEmpty(),
                        "fields",
                        FORM.fields(
                                words,
                                entered,
                                faults,
                                new FormOffers(Map.of("unit", leaving, "to", inForce), Map.of(), Map.of()))));
    }

    /** Also one that is not in force on the day, such as a divided one with which households are recorded. */
    private Stream<Choice> named(String unit) {
        return units.find(unit).stream().map(VillageUnitPage::choice);
    }

    private static Choice choice(AdministrativeUnit unit) {
        return new Choice(unit.id().toString(), unit.label() + " (" + unit.code() + ")");
    }

    private LocalDate day(Entered entered) {
        return entered.dayAt("effectiveOn").orElseGet(time::today);
    }
}
