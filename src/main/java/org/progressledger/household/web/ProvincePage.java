package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.facts.Basis;
import org.progressledger.household.read.HouseholdQueries;
import org.progressledger.household.read.Standing;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.progressledger.web.KnownAt;
import org.progressledger.web.TimeBar;
import org.progressledger.web.TimeChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Counts per commune on a day, by the units of that day. */
@Controller
class ProvincePage {

    private static final Set<PovertyClass> SHOWN = Set.of(PovertyClass.POOR, PovertyClass.NEAR_POOR);

    private final HouseholdQueries queries;
    private final Households households;
    private final Territory territory;
    private final Units units;

    ProvincePage(HouseholdQueries queries, Households households, Territory territory, Units units) {
        this.queries = queries;
        this.households = households;
        this.territory = territory;
        this.units = units;
    }

    @GetMapping("/provinces/{code}")
    String show(
            @PathVariable String code,
            TimeChoice time,
            @RequestParam Optional<CommuneColumn> sort,
            @RequestParam Optional<Boolean> descending,
            @RequestParam(defaultValue = "") String commune,
            Locale locale,
            Model model) {
        Province province = units.province(code);
        Basis basis = households.basis(time);
        ProvinceView.Order order = ProvinceView.Order.of(sort, descending);
        TimeBar bar = new TimeBar(
                "/provinces/" + code,
                Map.of(
                        "sort", order.column().name(),
                        "descending", Boolean.toString(order.descending()),
                        "commune", commune),
                time,
                basis);
        Optional<LocalDate> comparedWith = comparedWith(basis.effectiveOn());
        TimeChoice compared =
                new TimeChoice(comparedWith, Optional.of(new KnownAt.Position(basis.knownAt())), Optional.empty());
        model.addAttribute("bar", bar);
        model.addAttribute(
                "view",
                ProvinceView.of(province.label(), rows(province, basis, comparedWith), order, commune, bar, compared));
        model.addAttribute("locale", locale);
        return "household/province";
    }

    /** A year before, but not across the reorganisation of the units: other units cannot be compared line by line. */
    private static Optional<LocalDate> comparedWith(LocalDate day) {
        LocalDate yearBefore = day.minusYears(1);
        if (day.isBefore(Territory.REORGANISATION) || !yearBefore.isBefore(Territory.REORGANISATION)) {
            return Optional.of(yearBefore);
        }
        return Optional.of(Territory.REORGANISATION).filter(first -> first.isBefore(day));
    }

    private List<CommuneCounts> rows(Province province, Basis basis, Optional<LocalDate> comparedWith) {
        Map<Standing, Long> now = queries.counts(Set.of(), basis);
        Optional<Map<Standing, Long>> before =
                comparedWith.map(day -> queries.counts(Set.of(), new Basis(day, basis.knownAt())));
        Map<UnitId, AdministrativeUnit> inForce = territory.unitsOf(province.code(), basis.effectiveOn()).stream()
                .collect(Collectors.toMap(AdministrativeUnit::id, Function.identity()));
        // Poor households that nobody has moved out of a unit that ended yet still count; hiding them would break the
        // sum.
        Stream<AdministrativeUnit> ended = now.keySet().stream()
                .filter(standing -> SHOWN.contains(standing.povertyClass()))
                .map(Standing::unit)
                .distinct()
                .filter(unit -> !inForce.containsKey(unit))
                .flatMap(unit -> territory.unit(unit).stream())
                .filter(unit -> unit.province().equals(province));
        return Stream.concat(inForce.values().stream(), ended)
                .map(unit -> row(unit, !inForce.containsKey(unit.id()), now, before))
                .toList();
    }

    private static CommuneCounts row(
            AdministrativeUnit unit, boolean ended, Map<Standing, Long> now, Optional<Map<Standing, Long>> before) {
        long poor = count(now, unit, PovertyClass.POOR);
        long nearPoor = count(now, unit, PovertyClass.NEAR_POOR);
        OptionalLong change = before.map(counts -> OptionalLong.of(poor
                        + nearPoor
                        - count(counts, unit, PovertyClass.POOR)
                        - count(counts, unit, PovertyClass.NEAR_POOR)))
                .orElseGet(OptionalLong::empty);
        return new CommuneCounts(unit.id(), unit.label(), ended, poor, nearPoor, change);
    }

    private static long count(Map<Standing, Long> counts, AdministrativeUnit unit, PovertyClass povertyClass) {
        return counts.getOrDefault(new Standing(unit.id(), povertyClass), 0L);
    }
}
