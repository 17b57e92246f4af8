package org.progressledger.household.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.progressledger.facts.Basis;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.household.read.TimelineEntry;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.web.TimeChoice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A household: its state at the two times, and everything recorded of it by then. */
@Controller
class HouseholdDetailsPage {

    private final Households households;
    private final Units units;
    private final PovertyRuleSets ruleSets;
    private final EntryMenu menu;

    HouseholdDetailsPage(Households households, Units units, PovertyRuleSets ruleSets, EntryMenu menu) {
        this.households = households;
        this.units = units;
        this.ruleSets = ruleSets;
        this.menu = menu;
    }

    @GetMapping("/households/{code}")
    String show(@PathVariable String code, TimeChoice time, Locale locale, Model model) {
        Asked asked = households.asked(time, code);
        Basis basis = asked.basis();
        Words words = new Words(locale, ruleSets);
        model.addAttribute("bar", asked.bar("/households/" + code, Map.of()));
        HouseholdAsOf household = households.find(code, basis);
        List<TimelineEntry> timeline = households.timeline(code, basis);
        PeopleView people = PeopleView.of(household, timeline);
        model.addAttribute("view", HouseholdView.of(household, timeline, asked, units.as(asked), words));
        model.addAttribute("household", household);
        model.addAttribute("words", words);
        model.addAttribute("people", people);
        model.addAttribute(
                "peopleRows",
                people.members().stream()
                        .map(member -> PeopleRow.of(member, words))
                        .toList());
        model.addAttribute("menu", menu(code, time, household, timeline));
        return "household/household";
    }

    /** What can be recorded is what makes sense now, whichever times the page shows. */
    private EntryMenu.Items menu(String code, TimeChoice time, HouseholdAsOf household, List<TimelineEntry> timeline) {
        if (!time.isChosen()) {
            return menu.of(household, timeline);
        }
        Basis now = households.basis(TimeChoice.NOW, code);
        return menu.of(households.find(code, now), households.timeline(code, now));
    }
}
