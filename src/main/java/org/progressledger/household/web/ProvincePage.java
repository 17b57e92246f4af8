package org.progressledger.household.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.progressledger.facts.Basis;
import org.progressledger.household.read.Counted;
import org.progressledger.household.read.HouseholdQueries;
import org.progressledger.household.read.Whereabouts;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.web.KnownAt;
import org.progressledger.web.TimeBar;
import org.progressledger.web.TimeChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Counts per commune of an area on a day, by the units of a drawing of the map. */
@Controller
class ProvincePage {

    private final HouseholdQueries queries;
    private final Households households;
    private final Areas areas;

    ProvincePage(HouseholdQueries queries, Households households, Areas areas) {
        this.queries = queries;
        this.households = households;
        this.areas = areas;
    }

    /** How the lines are ordered and which are shown, as it stands in the address. */
    record Lines(Optional<CommuneColumn> sort, Optional<Boolean> descending, Optional<String> commune) {}

    @GetMapping("/provinces/{code}")
    String province(@PathVariable String code, TimeChoice time, Lines lines, Locale locale, Model model) {
        Asked asked = households.asked(time);
        return show(areas.province(code, asked), asked, lines, locale, model);
    }

    @GetMapping("/districts/{code}")
    String district(@PathVariable String code, TimeChoice time, Lines lines, Locale locale, Model model) {
        Asked asked = households.asked(time);
        return show(areas.district(code, asked), asked, lines, locale, model);
    }

    @GetMapping("/former-provinces/{code}")
    String formerProvince(@PathVariable String code, TimeChoice time, Lines lines, Locale locale, Model model) {
        Asked asked = households.asked(time);
        return show(areas.formerProvince(code, asked), asked, lines, locale, model);
    }

    private String show(Area area, Asked asked, Lines lines, Locale locale, Model model) {
        ProvinceView.Order order = ProvinceView.Order.of(lines.sort(), lines.descending());
        String commune = lines.commune().orElse("");
        TimeBar bar = asked.bar(
                area.path(),
                Map.of(
                        "sort", order.column().name(),
                        "descending", Boolean.toString(order.descending()),
                        "commune", commune));
        TimeChoice compared = yearBefore(asked);
        Map<PovertyClass, Counted> now = counts(area, asked, asked.basis());
        Map<PovertyClass, Counted> before = counts(
                area,
                asked,
                new Basis(compared.effectiveOn().orElseThrow(), asked.basis().knownAt()));
        model.addAttribute("bar", bar);
        model.addAttribute(
                "view",
                ProvinceView.of(
                        area,
                        area.communes().stream()
                                .map(unit -> new CommuneCounts(
                                        unit.id(), unit.label(), sum(now, before, counted -> counted.in(unit.id()))))
                                .toList(),
                        area.isWholeProvince()
                                ? sum(
                                        now,
                                        before,
                                        counted -> counted.unassigned(unit -> asked.isIn(area.province(), unit)))
                                : new CommuneCounts.Sum(0, 0, 0),
                        order,
                        commune,
                        bar,
                        compared));
        model.addAttribute("former", area.isWholeProvince() ? areas.formerIn(area.province(), asked) : List.of());
        model.addAttribute("locale", locale);
        return "household/province";
    }

    /** The same units are counted a year before, so that every line can be compared. */
    private static TimeChoice yearBefore(Asked asked) {
        return new TimeChoice(
                Optional.of(asked.basis().effectiveOn().minusYears(1)),
                Optional.of(new KnownAt.Position(asked.basis().knownAt())),
                Optional.empty(),
                Optional.of(asked.boundaries().key()));
    }

    private Map<PovertyClass, Counted> counts(Area area, Asked asked, Basis basis) {
        return queries.counts(
                area.isWholeProvince() ? asked.in(Set.of()) : new Whereabouts.In(area.ids(), asked.boundaries()),
                basis);
    }

    private static CommuneCounts.Sum sum(
            Map<PovertyClass, Counted> now, Map<PovertyClass, Counted> before, ToLongFunction<Counted> part) {
        return new CommuneCounts.Sum(
                part.applyAsLong(now.getOrDefault(PovertyClass.POOR, Counted.NONE)),
                part.applyAsLong(now.getOrDefault(PovertyClass.NEAR_POOR, Counted.NONE)),
                part.applyAsLong(before.getOrDefault(PovertyClass.POOR, Counted.NONE))
                        + part.applyAsLong(before.getOrDefault(PovertyClass.NEAR_POOR, Counted.NONE)));
    }
}
