package org.progressledger.household.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.household.read.HouseholdQueries;
import org.progressledger.household.read.Standing;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.progressledger.web.TimeChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the provinces that have households in the ledger. */
@Controller
class StartPage {

    private static final TimeChoice NOW = new TimeChoice(Optional.empty(), Optional.empty(), Optional.empty());

    private final HouseholdQueries queries;
    private final Households households;
    private final Territory territory;

    StartPage(HouseholdQueries queries, Households households, Territory territory) {
        this.queries = queries;
        this.households = households;
        this.territory = territory;
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("provinces", provinces());
        return "household/start";
    }

    /** The province where most is recorded; the start page while nothing is. */
    @GetMapping("/provinces")
    String province() {
        return provinces().stream()
                .findFirst()
                .map(entry -> "redirect:/provinces/" + entry.province().code())
                .orElse("redirect:/");
    }

    private List<Entry> provinces() {
        Map<Standing, Long> counts = queries.counts(Set.of(), households.basis(NOW));
        return territory.provinces().stream()
                .map(province -> new Entry(
                        province,
                        sum(counts, province, PovertyClass.POOR),
                        sum(counts, province, PovertyClass.NEAR_POOR),
                        sum(counts, province, PovertyClass.AVERAGE) + sum(counts, province, PovertyClass.NOT_POOR)))
                .filter(entry -> entry.recorded() > 0)
                .sorted(Comparator.comparingLong(Entry::recorded).reversed())
                .toList();
    }

    private long sum(Map<Standing, Long> counts, Province province, PovertyClass povertyClass) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().povertyClass() == povertyClass)
                .filter(count -> territory
                        .unit(count.getKey().unit())
                        .filter(unit -> unit.province().equals(province))
                        .isPresent())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Households of a province today. */
    record Entry(Province province, long poor, long nearPoor, long aboveTheLine) {

        long recorded() {
            return poor + nearPoor + aboveTheLine;
        }
    }
}
