package org.progressledger.household.web;

import java.util.Locale;
import java.util.Map;
import org.progressledger.facts.Basis;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.web.TimeBar;
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

    HouseholdDetailsPage(Households households, Units units, PovertyRuleSets ruleSets) {
        this.households = households;
        this.units = units;
        this.ruleSets = ruleSets;
    }

    @GetMapping("/households/{code}")
    String show(@PathVariable String code, TimeChoice time, Locale locale, Model model) {
        Basis basis = households.basis(time);
        Words words = new Words(locale, ruleSets);
        model.addAttribute("bar", new TimeBar("/households/" + code, Map.of(), time, basis));
        model.addAttribute(
                "view", HouseholdView.of(households.find(code, basis), households.timeline(code, basis), units, words));
        return "household/household";
    }
}
