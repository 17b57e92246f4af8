package org.progressledger.household.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.progressledger.household.read.Counted;
import org.progressledger.household.read.HouseholdQueries;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.territory.Province;
import org.progressledger.web.TimeChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads to the provinces that have households in the ledger. */
@Controller
class StartPage {

    private final HouseholdQueries queries;
    private final Households households;

    StartPage(HouseholdQueries queries, Households households) {
        this.queries = queries;
        this.households = households;
    }

    @GetMapping("/")
    String start(TimeChoice time, Model model) {
        model.addAttribute("provinces", provinces(time));
        return "household/start";
    }

    /** The province where most is recorded; the start page while nothing is. */
    @GetMapping("/provinces")
    String province(TimeChoice time) {
        return "redirect:"
                + time.at(provinces(time).stream()
                        .findFirst()
                        .map(entry -> "/provinces/" + entry.province().code())
                        .orElse("/"));
    }

    private List<Entry> provinces(TimeChoice time) {
        Asked asked = households.asked(time);
        Map<PovertyClass, Counted> counts = queries.counts(asked.in(Set.of()), asked.basis());
        return asked.territory().provinces().stream()
                .map(province -> new Entry(
                        province,
                        sum(counts, province, asked, PovertyClass.POOR),
                        sum(counts, province, asked, PovertyClass.NEAR_POOR),
                        sum(counts, province, asked, PovertyClass.AVERAGE)
                                + sum(counts, province, asked, PovertyClass.NOT_POOR)))
                .filter(entry -> entry.recorded() > 0)
                .sorted(Comparator.comparingLong(Entry::recorded).reversed())
                .toList();
    }

    private static long sum(
            Map<PovertyClass, Counted> counts, Province province, Asked asked, PovertyClass povertyClass) {
        return counts.getOrDefault(povertyClass, Counted.NONE).sum(unit -> asked.isIn(province, unit));
    }

    /** Households of a province on the day. */
    record Entry(Province province, long poor, long nearPoor, long aboveTheLine) {

        long recorded() {
            return poor + nearPoor + aboveTheLine;
        }
    }
}
