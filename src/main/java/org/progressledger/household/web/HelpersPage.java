package org.progressledger.household.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.household.read.Counted;
import org.progressledger.household.read.HouseholdCondition;
import org.progressledger.household.read.HouseholdListing;
import org.progressledger.household.read.HouseholdPage;
import org.progressledger.household.read.HouseholdQueries;
import org.progressledger.household.read.Whereabouts;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.AdministrativeUnit;
import org.progressledger.web.Navigation;
import org.progressledger.web.TimeBar;
import org.progressledger.web.TimeChoice;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looks after which households on a day, and which poor and near-poor households nobody looks after. */
@Controller
class HelpersPage {

    private static final int HOUSEHOLDS_ON_A_PAGE = 50;

    private final HouseholdQueries queries;
    private final Households households;
    private final Units units;
    private final Areas areas;

    HelpersPage(HouseholdQueries queries, Households households, Units units, Areas areas) {
        this.areas = areas;
        this.queries = queries;
        this.households = households;
        this.units = units;
    }

    @Bean
    static Navigation helpers() {
        return new Navigation(25, "/helpers", "helpers.navigation");
    }

    /** Which households are listed. */
    enum Show {
        LOOKED_AFTER(HouseholdCondition.LOOKED_AFTER, EnumSet.allOf(PovertyClass.class)),
        LEFT_ALONE(HouseholdCondition.LEFT_ALONE, Set.of(PovertyClass.POOR, PovertyClass.NEAR_POOR));

        private final HouseholdCondition condition;
        private final Set<PovertyClass> classes;

        Show(HouseholdCondition condition, Set<PovertyClass> classes) {
            this.condition = condition;
            this.classes = classes;
        }

        HouseholdListing listing(Whereabouts where, Asked asked, Optional<String> after) {
            return new HouseholdListing(where, classes, Set.of(condition), asked.basis(), after, HOUSEHOLDS_ON_A_PAGE);
        }

        /**
         * How long the list is.
         *
         * @param counts of all households, by class
         * @param lookedAfter of those whom somebody looks after, by class
         */
        Counted counted(Map<PovertyClass, Counted> counts, Map<PovertyClass, Counted> lookedAfter) {
            return this == LOOKED_AFTER
                    ? ofClasses(lookedAfter)
                    : ofClasses(counts).minus(ofClasses(lookedAfter));
        }

        private Counted ofClasses(Map<PovertyClass, Counted> counts) {
            return Counted.sum(counts.entrySet().stream()
                    .filter(count -> classes.contains(count.getKey()))
                    .map(Map.Entry::getValue)
                    .toList());
        }

        String message() {
            return "helpers.show." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One line of the overview, in households.
     *
     * @param assigned whether the unit is one of the drawing; else it is the one that is recorded with households that
     *     wait to be assigned
     */
    record Row(UnitId unit, String name, boolean assigned, long lookedAfter, long leftAlone) {}

    /** @param message key of its words */
    record Filter(String message, long count, boolean current, String link) {}

    @GetMapping("/helpers")
    String communes(@RequestParam Optional<String> area, TimeChoice time, Model model) {
        Asked asked = households.asked(time);
        Optional<Area> chosen = area.filter(text -> !text.isBlank()).map(text -> areas.named(text, asked));
        model.addAttribute(
                "bar",
                asked.bar(
                        "/helpers",
                        chosen.map(found -> Map.of("area", found.key().toString()))
                                .orElseGet(Map::of)));
        model.addAttribute("area", chosen);
        model.addAttribute("rows", rows(areas.where(area, List.of(), asked), asked));
        return "household/helpers";
    }

    private List<Row> rows(Whereabouts where, Asked asked) {
        Map<Show, Counted> sizes = sizes(where, asked);
        Counted lookedAfter = sizes.get(Show.LOOKED_AFTER);
        Counted leftAlone = sizes.get(Show.LEFT_ALONE);
        return Stream.concat(
                        rows(lookedAfter.placed(), leftAlone.placed(), true, asked),
                        rows(lookedAfter.unassigned(), leftAlone.unassigned(), false, asked))
                .sorted(Comparator.comparing(Row::name, Collator.getInstance(Locale.forLanguageTag("vi"))))
                .toList();
    }

    private Stream<Row> rows(
            Map<UnitId, Long> lookedAfter, Map<UnitId, Long> leftAlone, boolean assigned, Asked asked) {
        return Stream.concat(lookedAfter.keySet().stream(), leftAlone.keySet().stream())
                .distinct()
                .map(unit -> new Row(
                        unit,
                        units.label(unit, asked),
                        assigned,
                        lookedAfter.getOrDefault(unit, 0L),
                        leftAlone.getOrDefault(unit, 0L)));
    }

    @GetMapping("/helpers/{code}")
    String commune(
            @PathVariable String code,
            TimeChoice time,
            @RequestParam(defaultValue = "LOOKED_AFTER") Show show,
            @RequestParam Optional<String> after,
            Model model) {
        Asked asked = households.asked(time);
        AdministrativeUnit unit = units.commune(code, asked);
        String path = "/helpers/" + unit.id();
        TimeBar bar = asked.bar(path, Map.of("show", show.name()));
        HouseholdPage page = queries.list(show.listing(asked.at(unit.id()), asked, after));
        model.addAttribute("bar", bar);
        model.addAttribute("unit", unit);
        model.addAttribute("drawn", asked.places().isDrawn(unit.id()));
        model.addAttribute("filters", filters(unit.id(), show, asked, bar));
        model.addAttribute("households", page.households());
        model.addAttribute("first", after.map(any -> bar.at(path + "?show=" + show)));
        model.addAttribute("next", page.next().map(last -> bar.at(path + "?show=" + show + "&after=" + last)));
        return "household/helpers-commune";
    }

    private List<Filter> filters(UnitId unit, Show chosen, Asked asked, TimeBar bar) {
        Map<Show, Counted> sizes = sizes(asked.at(unit), asked);
        return Arrays.stream(Show.values())
                .map(show -> new Filter(
                        show.message(),
                        sizes.get(show).sum(unit::equals),
                        show == chosen,
                        bar.at(bar.path() + "?show=" + show)))
                .toList();
    }

    private Map<Show, Counted> sizes(Whereabouts where, Asked asked) {
        Map<PovertyClass, Counted> counts = queries.counts(where, asked.basis());
        Map<PovertyClass, Counted> lookedAfter = queries.lookedAfter(where, asked.basis());
        return Arrays.stream(Show.values())
                .collect(Collectors.toMap(Function.identity(), show -> show.counted(counts, lookedAfter)));
    }
}
