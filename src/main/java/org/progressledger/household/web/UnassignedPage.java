package org.progressledger.household.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.household.HouseholdRefusedException;
import org.progressledger.household.VillageAssignments;
import org.progressledger.household.VillageAssignments.Assigned;
import org.progressledger.household.read.HouseholdPage;
import org.progressledger.household.read.HouseholdQueries;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.shared.Actor;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Succession;
import org.progressledger.territory.TerritoryRefusedException;
import org.progressledger.web.TimeBar;
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
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The households that wait to be assigned to a unit of the drawing, by village, and the form that assigns a village. */
@Controller
class UnassignedPage {

    private static final int HOUSEHOLDS_ON_A_PAGE = 50;
    private static final RecordForm<VillageRequest> FORM = RecordForm.of("village-assignment", VillageRequest.class);

    private final HouseholdQueries queries;
    private final VillageAssignments assignments;
    private final Unassigned unassigned;
    private final Households households;
    private final Units units;
    private final FormReader reader;
    private final RefusalWords refusals;
    private final MessageSource messages;

    UnassignedPage(
            HouseholdQueries queries,
            VillageAssignments assignments,
            Unassigned unassigned,
            Households households,
            Units units,
            FormReader reader,
            RefusalWords refusals,
            MessageSource messages) {
        this.queries = queries;
        this.assignments = assignments;
        this.unassigned = unassigned;
        this.households = households;
        this.units = units;
        this.reader = reader;
        this.refusals = refusals;
        this.messages = messages;
    }

    /**
     * A line of the list.
     *
     * @param link its households, and the form
     */
    record Line(UnassignedView village, String link) {}

    @GetMapping("/unassigned/{province}")
    String villages(@PathVariable String province, TimeChoice time, Model model) {
        Asked asked = households.asked(time);
        TimeBar bar = asked.bar("/unassigned/" + province, Map.of());
        model.addAttribute("bar", bar);
        model.addAttribute("province", units.province(province));
        List<UnassignedView> villages = unassigned.villages(Optional.of(units.province(province)), asked);
        model.addAttribute(
                "lines",
                villages.stream()
                        .map(village ->
                                new Line(village, bar.at(path(village.unit().unit(), village.village()))))
                        .toList());
        model.addAttribute(
                "sum", villages.stream().mapToLong(UnassignedView::households).sum());
        return "household/unassigned";
    }

    private static String path(UnitId unit, String village) {
        return UriComponentsBuilder.fromPath("/unassigned-villages/" + unit)
                .queryParam("village", village)
                .build()
                .toUriString();
    }

    @GetMapping("/unassigned-villages/{unit}")
    ModelAndView village(
            @PathVariable String unit,
            @RequestParam String village,
            @RequestParam Optional<String> after,
            TimeChoice time,
            Locale locale) {
        return village(unit, village, after, time, Entered.NOTHING, List.of(), locale);
    }

    private ModelAndView village(
            String code,
            String village,
            Optional<String> after,
            TimeChoice time,
            Entered entered,
            List<Fault> faults,
            Locale locale) {
        Asked asked = households.asked(time);
        UnitId unit = units.commune(code, asked).id();
        List<Succession> parts = parts(unit, village, asked);
        TimeBar bar = asked.bar("/unassigned-villages/" + unit, Map.of("village", village));
        HouseholdPage page = queries.list(
                Unassigned.listing(unit, Optional.of(village), Set.of(), asked, after, HOUSEHOLDS_ON_A_PAGE));
        FormWords words = new FormWords(messages, locale);
        List<Choice> targets = parts.stream()
                .map(part -> new Choice(part.to().id().toString(), part.to().label()))
                .distinct()
                .toList();
        ModelAndView view = new ModelAndView("household/unassigned-village");
        view.addObject("bar", bar);
        view.addObject("village", village);
        view.addObject("unit", units.commune(code, asked));
        view.addObject("parts", parts);
        view.addObject("effect", unassigned.effect(unit, village, asked));
        view.addObject(
                "households",
                page.households().stream()
                        .map(household -> HouseholdLine.of(household, asked, units))
                        .toList());
        view.addObject("next", page.next().map(last -> bar.at(path(unit, village) + "&after=" + last)));
        view.addObject("path", "/unassigned-villages/" + unit);
        view.addObject("faults", words.ofWhole(faults));
        view.addObject("faulty", !faults.isEmpty());
        view.addObject(
                "fields",
                FORM.without("unit")
                        .without("village")
                        .without("effectiveOn")
                        .fields(words, entered, faults, new FormOffers(Map.of("to", targets), Map.of(), Map.of())));
        return view;
    }

    /** Those with which a plan gave the village, else all parts that went out of the unit. */
    private static List<Succession> parts(UnitId unit, String village, Asked asked) {
        List<Succession> all = asked.territory().partsOf(unit);
        List<Succession> naming =
                all.stream().filter(part -> part.names(village)).toList();
        return naming.isEmpty() ? all : naming;
    }

    @PostMapping("/unassigned-villages/{unit}")
    ModelAndView assign(
            @PathVariable String unit,
            @RequestParam String village,
            @RequestParam MultiValueMap<String, String> given,
            TimeChoice time,
            Actor actor,
            Locale locale,
            RedirectAttributes after) {
        Entered entered = new Entered(given);
        FormReading<VillageRequest> reading = reader.read(FORM, entered);
        if (reading.value().isEmpty()) {
            return faulty(village(unit, village, Optional.empty(), time, entered, reading.faults(), locale));
        }
        try {
            Recorded<Assigned> recorded =
                    assignments.assign(actor, reading.value().get().assignment());
            after.addAttribute(
                    "province",
                    units.commune(unit, households.asked(time)).province().code());
            after.addAttribute("atLeast", recorded.next());
            after.addFlashAttribute("assigned", recorded.answer());
            return new ModelAndView("redirect:/unassigned/{province}");
        } catch (HouseholdRefusedException | TerritoryRefusedException refusal) {
            List<Fault> faults = List.of(Fault.said(Fault.WHOLE, refusals.of(refusal, locale)));
            return faulty(village(unit, village, Optional.empty(), time, entered, faults, locale));
        }
    }

    private static ModelAndView faulty(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
