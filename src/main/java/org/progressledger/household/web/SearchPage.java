package org.progressledger.household.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.household.read.HouseholdListing;
import org.progressledger.household.read.HouseholdPage;
import org.progressledger.household.read.HouseholdQueries;
import org.progressledger.web.TimeChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds households by words of a name, without tone marks too, or by their code. */
@Controller
class SearchPage {

    private static final int MOST_FOUND = 50;

    private final HouseholdQueries queries;
    private final Households households;
    private final Units units;

    SearchPage(HouseholdQueries queries, Households households, Units units) {
        this.queries = queries;
        this.households = households;
        this.units = units;
    }

    @GetMapping("/households")
    String search(@RequestParam(defaultValue = "") String q, TimeChoice time, Model model) {
        Asked asked = households.asked(time);
        HouseholdPage found = queries.search(
                q, new HouseholdListing(asked.in(Set.of()), Set.of(), asked.basis(), Optional.empty(), MOST_FOUND));
        model.addAttribute("text", q);
        model.addAttribute("bar", asked.bar("/households", Map.of("q", q)));
        model.addAttribute("searched", !q.isBlank());
        model.addAttribute("more", found.next().isPresent());
        model.addAttribute(
                "households",
                found.households().stream()
                        .map(household -> HouseholdLine.of(household, asked, units))
                        .toList());
        return "household/search";
    }
}
