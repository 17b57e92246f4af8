package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.household.read.Counted;
import org.progressledger.household.read.HouseholdListing;
import org.progressledger.household.read.HouseholdPage;
import org.progressledger.household.read.HouseholdQueries;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Boundaries;
import org.progressledger.web.TimeBar;
import org.progressledger.web.TimeChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The households of a commune on a day. */
@Controller
class CommunePage {

    private static final int HOUSEHOLDS_ON_A_PAGE = 50;

    private final HouseholdQueries queries;
    private final Households households;
    private final Units units;

    CommunePage(HouseholdQueries queries, Households households, Units units) {
        this.queries = queries;
        this.households = households;
        this.units = units;
    }

    @GetMapping("/communes/{code}")
    String show(
            @PathVariable String code,
            TimeChoice time,
            @RequestParam(name = "class", defaultValue = "MULTIDIMENSIONALLY_POOR") ClassFilter chosen,
            @RequestParam Optional<String> after,
            Model model) {
        Asked address = households.asked(time);
        AdministrativeUnit unit = units.commune(code, address);
        Asked asked = address.under(drawingOf(unit, address));
        households.state(asked);
        String path = "/communes/" + unit.id();
        TimeBar bar = asked.bar(path, Map.of("class", chosen.name()));
        HouseholdPage page = queries.list(listing(unit.id(), chosen, asked, after));
        UriComponentsBuilder own = UriComponentsBuilder.fromPath(path).queryParam("class", chosen);
        model.addAttribute("bar", bar);
        model.addAttribute("unit", unit);
        model.addAttribute("ended", ended(unit, asked.basis().effectiveOn()));
        model.addAttribute("drawn", asked.places().isDrawn(unit.id()));
        model.addAttribute("related", related(unit, asked));
        model.addAttribute("filters", filters(unit.id(), chosen, asked, bar));
        model.addAttribute(
                "households",
                page.households().stream()
                        .map(household -> HouseholdLine.of(household, asked, units))
                        .toList());
        model.addAttribute("first", after.map(any -> bar.at(own.toUriString())));
        model.addAttribute(
                "next",
                page.next()
                        .map(last -> bar.at(own.cloneBuilder()
                                .queryParam("after", last)
                                .build()
                                .toUriString())));
        return "household/commune";
    }

    /** Unless one is chosen, a unit that the drawing of the day lacks is shown in the last drawing that has it. */
    private static Boundaries drawingOf(AdministrativeUnit unit, Asked asked) {
        if (asked.choice().boundaries().isPresent() || asked.places().isDrawn(unit.id())) {
            return asked.boundaries();
        }
        return asked.territory().drawings().stream()
                .filter(drawing -> unit.validity().covers(drawing.drawnOn()))
                .reduce((earlier, later) -> later)
                .orElse(asked.boundaries());
    }

    /** The units of the drawing that it went into or came out of, if it is none of them itself. */
    private static List<AdministrativeUnit> related(AdministrativeUnit unit, Asked asked) {
        if (asked.places().isDrawn(unit.id())) {
            return List.of();
        }
        return asked.places().related(unit.id()).stream()
                .flatMap(id -> asked.territory().unit(id).stream())
                .toList();
    }

    private static HouseholdListing listing(UnitId unit, ClassFilter chosen, Asked asked, Optional<String> after) {
        return new HouseholdListing(
                asked.in(Set.of(unit)),
                chosen.classes(),
                chosen.conditions(),
                asked.basis(),
                after,
                HOUSEHOLDS_ON_A_PAGE);
    }

    private static Optional<LocalDate> ended(AdministrativeUnit unit, LocalDate day) {
        return unit.validity().to().filter(last -> last.isBefore(day));
    }

    private List<Filter> filters(UnitId unit, ClassFilter chosen, Asked asked, TimeBar bar) {
        Map<PovertyClass, Counted> counts = queries.counts(asked.in(Set.of(unit)), asked.basis());
        Map<ClassFilter, Long> sums = new LinkedHashMap<>();
        for (ClassFilter filter : ClassFilter.values()) {
            sums.put(
                    filter,
                    filter.conditions().isEmpty()
                            ? filter.classes().stream()
                                    .mapToLong(povertyClass -> counts.getOrDefault(povertyClass, Counted.NONE)
                                            .in(unit))
                                    .sum()
                            : queries.sizes(listing(unit, filter, asked, Optional.empty()))
                                    .in(unit));
        }
        List<Filter> filters = new ArrayList<>();
        sums.forEach((filter, count) -> filters.add(
                new Filter(filter.message(), count, filter == chosen, bar.at(bar.path() + "?class=" + filter.name()))));
        return filters;
    }

    /**
     * @param message key of its words
     * @param count households that it shows
     */
    record Filter(String message, long count, boolean current, String link) {}
}
