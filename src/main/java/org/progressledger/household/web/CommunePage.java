package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.facts.Basis;
import org.progressledger.household.read.HouseholdListing;
import org.progressledger.household.read.HouseholdPage;
import org.progressledger.household.read.HouseholdQueries;
import org.progressledger.household.read.Standing;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
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
        Basis basis = households.basis(time);
        AdministrativeUnit unit = units.commune(code, basis.effectiveOn());
        String path = "/communes/" + unit.id();
        TimeBar bar = new TimeBar(path, Map.of("class", chosen.name()), time, basis);
        HouseholdPage page = queries.list(listing(unit.id(), chosen, basis, after));
        UriComponentsBuilder own = UriComponentsBuilder.fromPath(path).queryParam("class", chosen);
        model.addAttribute("bar", bar);
        model.addAttribute("unit", unit);
        model.addAttribute("ended", ended(unit, basis.effectiveOn()));
        model.addAttribute("filters", filters(unit.id(), chosen, bar));
        model.addAttribute(
                "households",
                page.households().stream()
                        .map(household -> HouseholdLine.of(household, units))
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

    private static HouseholdListing listing(UnitId unit, ClassFilter chosen, Basis basis, Optional<String> after) {
        return new HouseholdListing(
                Set.of(unit), chosen.classes(), chosen.conditions(), basis, after, HOUSEHOLDS_ON_A_PAGE);
    }

    private static Optional<LocalDate> ended(AdministrativeUnit unit, LocalDate day) {
        return unit.validity().to().filter(last -> last.isBefore(day));
    }

    private List<Filter> filters(UnitId unit, ClassFilter chosen, TimeBar bar) {
        Map<Standing, Long> counts = queries.counts(Set.of(unit), bar.basis());
        Map<ClassFilter, Long> sums = new LinkedHashMap<>();
        for (ClassFilter filter : ClassFilter.values()) {
            sums.put(
                    filter,
                    filter.conditions().isEmpty()
                            ? filter.classes().stream()
                                    .mapToLong(
                                            povertyClass -> counts.getOrDefault(new Standing(unit, povertyClass), 0L))
                                    .sum()
                            : queries.sizes(listing(unit, filter, bar.basis(), Optional.empty()))
                                    .getOrDefault(unit, 0L));
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
