package org.progressledger.ruleset.web;

import java.util.Locale;
import java.util.Optional;
import org.progressledger.facts.Basis;
import org.progressledger.ruleset.LiveRules;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.PublishedRules;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.progressledger.web.LedgerTime;
import org.progressledger.web.Navigation;
import org.progressledger.web.TimeChoice;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Which rules are in force when and who set them, and what stands in each. */
@Controller
class RuleSetPages {

    private final LiveRules rules;
    private final Territory territory;
    private final LedgerTime time;

    RuleSetPages(LiveRules rules, Territory territory, LedgerTime time) {
        this.rules = rules;
        this.territory = territory;
        this.time = time;
    }

    @Bean
    static Navigation ruleSetsNavigation() {
        return new Navigation(60, "/rule-sets", "frame.rule-sets");
    }

    @GetMapping("/rule-sets")
    String all(TimeChoice choice, Locale reader, Model model) {
        Basis basis = time.basis(choice);
        PublishedRules known = rules.knownAt(basis.knownAt());
        model.addAttribute(
                "ruleSets",
                known.ruleSets().stream().map(set -> view(set, reader, basis)).toList());
        model.addAttribute(
                "procedures",
                known.procedures().stream()
                        .map(procedure -> ProcedureView.of(procedure, reader, basis.effectiveOn()))
                        .toList());
        return "ruleset/rule-sets";
    }

    @GetMapping("/rule-sets/{key}")
    String one(@PathVariable String key, TimeChoice choice, Locale reader, Model model) {
        Basis basis = time.basis(choice);
        PovertyRuleSet set =
                rules.knownAt(basis.knownAt()).ruleSet(key).orElseThrow(() -> RuleSetProblems.unknown(key));
        model.addAttribute("view", view(set, reader, basis));
        return "ruleset/rule-set";
    }

    private RuleSetView view(PovertyRuleSet set, Locale reader, Basis basis) {
        Optional<String> province = set.province()
                .map(code -> territory
                        .knownAt(basis.knownAt())
                        .province(code)
                        .map(Province::label)
                        .orElse(code));
        return RuleSetView.of(set, province, reader, basis.effectiveOn());
    }
}
