package org.progressledger.ruleset.web;

import java.util.Locale;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.CriteriaSets;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.progressledger.web.TimeChoice;
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
    private final LedgerTime time;

    CriteriaSetPages(CriteriaSets sets, Territory territory, LedgerTime time) {
        this.sets = sets;
        this.territory = territory;
        this.time = time;
    }

    @GetMapping("/criteria-sets")
    String all(TimeChoice choice, Locale reader, Model model) {
        Basis basis = time.basis(choice);
        model.addAttribute(
                "sets",
                sets.knownAt(basis.knownAt()).all().stream()
                        .map(set -> view(set, reader, basis))
                        .toList());
        return "ruleset/criteria-sets";
    }

    @GetMapping("/criteria-sets/{key}")
    String one(@PathVariable String key, TimeChoice choice, Locale reader, Model model) {
        Basis basis = time.basis(choice);
        model.addAttribute(
                "view", view(sets.knownAt(basis.knownAt()).byKey(key).orElseThrow(() -> unknown(key)), reader, basis));
        return "ruleset/criteria-set";
    }

    static ProblemException unknown(String key) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "criteria-set-unknown", key));
    }

    private CriteriaSetView view(CriteriaSet set, Locale reader, Basis basis) {
        Optional<String> province = set.province()
                .map(code -> territory
                        .knownAt(basis.knownAt())
                        .province(code)
                        .map(Province::label)
                        .orElse(code));
        return CriteriaSetView.of(set, province, reader, basis.effectiveOn());
    }
}
