package org.progressledger.ruleset.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.shared.VietnamTime;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What stands in each criteria set, and what in it nobody has checked yet. */
@Controller
class CriteriaSetPages {

    private final CriteriaSets sets;
    private final Territory territory;
    private final Clock clock;

    CriteriaSetPages(CriteriaSets sets, Territory territory, ObjectProvider<Clock> clock) {
        this.sets = sets;
        this.territory = territory;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @GetMapping("/criteria-sets")
    String all(Locale reader, Model model) {
        model.addAttribute(
                "sets", sets.all().stream().map(set -> view(set, reader)).toList());
        return "ruleset/criteria-sets";
    }

    @GetMapping("/criteria-sets/{key}")
    String one(@PathVariable String key, Locale reader, Model model) {
        model.addAttribute("view", view(sets.byKey(key).orElseThrow(() -> unknown(key)), reader));
        return "ruleset/criteria-set";
    }

    static ProblemException unknown(String key) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "criteria-set-unknown", key));
    }

    private CriteriaSetView view(CriteriaSet set, Locale reader) {
        Optional<String> province = set.province()
                .map(code -> territory.province(code).map(Province::label).orElse(code));
        return CriteriaSetView.of(set, province, reader, LocalDate.now(clock.withZone(VietnamTime.ZONE)));
    }
}
