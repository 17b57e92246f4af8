package org.progressledger.commune;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.ruleset.AssessmentStage;
import org.progressledger.ruleset.CriteriaSet;
import org.progressledger.ruleset.WithdrawalRule;

/**
 * Whether the recognition of a commune is to be withdrawn by the rule of its criteria set (Decision 18/2022/QĐ-TTg). The
 * system suggests, the competent body decides.
 *
 * @param level what the rule says
 * @param unmet numbers of the criteria that are appraised as not met; none if nothing is at stake
 * @param decisive those of them that are decisive
 * @param share share of the criteria that are not met, in percent with two decimals, rounded half up
 */
public record WithdrawalRisk(Level level, List<Integer> unmet, List<Integer> decisive, BigDecimal share) {

    /** What the rule says. */
    public enum Level {
        /** No title of the set is held, the set has no rule, or the rule is not reached. */
        NONE,
        /** The rule asks for the withdrawal. */
        AT_RISK
    }

    public WithdrawalRisk {
        unmet = List.copyOf(unmet);
        decisive = List.copyOf(decisive);
    }

    /** By the appraised results of that day. What nobody has appraised counts neither as met nor as not met. */
    public static WithdrawalRisk of(CriteriaSet set, CriteriaBook results, TitleBook titles, LocalDate day) {
        Optional<WithdrawalRule> rule = titles.held(set.title(), day)
                .filter(holding -> holding.ruleSet().equals(set.key()))
                .flatMap(holding -> set.withdrawal());
        if (rule.isEmpty()) {
            return new WithdrawalRisk(Level.NONE, List.of(), List.of(), BigDecimal.ZERO.setScale(2));
        }
        List<Integer> unmet =
                results.standing(set, AssessmentStage.APPRAISED, day).unmet();
        int of = set.criteria().size();
        return new WithdrawalRisk(
                rule.get().isReached(unmet, of) ? Level.AT_RISK : Level.NONE,
                unmet,
                unmet.stream().filter(rule.get().decisive()::contains).toList(),
                BigDecimal.valueOf(100L * unmet.size()).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP));
    }

    public boolean isAtRisk() {
        return level == Level.AT_RISK;
    }
}
