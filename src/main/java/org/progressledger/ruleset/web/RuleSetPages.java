package org.progressledger.ruleset.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.progressledger.ruleset.LiveRules;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.shared.VietnamTime;
import org.progressledger.territory.Province;
import org.progressledger.territory.Territory;
import org.progressledger.web.Navigation;
import org.springframework.beans.factory.ObjectProvider;
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
    private final Clock clock;

    RuleSetPages(LiveRules rules, Territory territory, ObjectProvider<Clock> clock) {
        this.rules = rules;
        this.territory = territory;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @Bean
    static Navigation ruleSetsNavigation() {
        return new Navigation(60, "/rule-sets", "frame.rule-sets");
    }

    @GetMapping("/rule-sets")
    String all(Locale reader, Model model) {
        LocalDate today = LocalDate.now(clock.withZone(VietnamTime.ZONE));
        model.addAttribute(
                "ruleSets",
                rules.published().ruleSets().stream()
                        .map(set -> view(set, reader, today))
                        .toList());
        model.addAttribute(
                "procedures",
                rules.published().procedures().stream()
                        .map(procedure -> ProcedureView.of(procedure, reader, today))
                        .toList());
        return "ruleset/rule-sets";
    }

    @GetMapping("/rule-sets/{key}")
    String one(@PathVariable String key, Locale reader, Model model) {
        PovertyRuleSet set = rules.published().ruleSet(key).orElseThrow(() -> RuleSetProblems.unknown(key));
        model.addAttribute("view", view(set, reader, LocalDate.now(clock.withZone(VietnamTime.ZONE))));
        return "ruleset/rule-set";
    }

    private RuleSetView view(PovertyRuleSet set, Locale reader, LocalDate today) {
        Optional<String> province = set.province()
                .map(code -> territory.province(code).map(Province::label).orElse(code));
        return RuleSetView.of(set, province, reader, today);
    }
}
