package org.progressledger.ruleset;

import java.util.Set;
import java.util.TreeSet;
import org.progressledger.ruleset.RuleSetEvent.RuleSetPublished;

/**
 * What a score sheet can mark. Whoever keeps score sheets says so; a rule set with anything else could be published and
 * never be applied (decision 0154).
 *
 * @param indicators codes of the indicators of deprivation
 * @param reasons codes of the reasons of poverty
 */
public record ScoreSheetCodes(Set<String> indicators, Set<String> reasons) {

    public ScoreSheetCodes {
        indicators = Set.copyOf(indicators);
        reasons = Set.copyOf(reasons);
    }

    /** @throws RuleSetRefusedException if a rule set has an indicator or a reason that cannot be marked */
    void check(RuleSetEvent event) {
        if (event instanceof RuleSetPublished published) {
            PovertyRuleSet set = published.ruleSet();
            set.indicators().forEach(indicator -> require(indicators, indicator.code(), set.key()));
            set.reasons().forEach(reason -> require(reasons, reason.code(), set.key()));
        }
    }

    private static void require(Set<String> known, String code, String key) {
        if (!known.contains(code)) {
            throw new RuleSetRefusedException(
                    RuleSetRefusal.CODE_NOT_ON_SCORE_SHEET, key, code, String.join(", ", new TreeSet<>(known)));
        }
    }
}
