package org.progressledger.demonstration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.progressledger.ruleset.AreaKind;
import org.progressledger.ruleset.DeprivationIndicator;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyReason;
import org.progressledger.ruleset.PovertyRuleSet;

/** Draws scores that fit a class, by asking the rule set and never by knowing its limits. */
final class Assessor {

    private static final int LEAST_INCOME_SCORE = 62;
    private static final int MOST_INCOME_SCORE = 240;
    private static final int MOST_DEPRIVATIONS = 7;
    private static final BigDecimal HALF_A_POINT = new BigDecimal("0.5");

    private final PovertyRuleSet ruleSet;
    private final Draw draw;

    Assessor(PovertyRuleSet ruleSet, Draw draw) {
        this.ruleSet = ruleSet;
        this.draw = draw;
    }

    /** Scores from which the class follows; close to those of the review before where the class allows it. */
    Assessment fitting(PovertyClass recorded, AreaKind area, Optional<Assessment> before) {
        return before.map(this::moved)
                .filter(moved -> fits(recorded, area, moved))
                .map(moved -> withReasons(moved, recorded))
                .orElseGet(() -> drawn(recorded, candidate -> fits(recorded, area, candidate)));
    }

    /** Scores from which another class follows: the mistake that a ledger has to report. */
    Assessment contradicting(PovertyClass recorded, AreaKind area) {
        return drawn(recorded, candidate -> !fits(recorded, area, candidate));
    }

    private Assessment drawn(PovertyClass recorded, Predicate<Assessment> wanted) {
        Assessment candidate;
        do {
            candidate = scored(
                    incomeScore(draw.between(LEAST_INCOME_SCORE, MOST_INCOME_SCORE)),
                    draw.some(draw.between(0, MOST_DEPRIVATIONS), ruleSet.indicators()));
        } while (!wanted.test(candidate));
        return withReasons(candidate, recorded);
    }

    private Assessment moved(Assessment before) {
        int points = Math.max(LEAST_INCOME_SCORE, before.b1().intValue() + draw.between(-6, 11));
        List<DeprivationIndicator> deprivations = new ArrayList<>(before.deprivations());
        if (draw.chance(0.4) && !deprivations.isEmpty()) {
            deprivations.remove(draw.oneOf(deprivations));
        }
        return scored(incomeScore(points), deprivations);
    }

    private BigDecimal incomeScore(int points) {
        BigDecimal whole = BigDecimal.valueOf(points);
        return draw.chance(0.1) ? whole.add(HALF_A_POINT) : whole;
    }

    private Assessment scored(BigDecimal b1, List<DeprivationIndicator> deprivations) {
        int b2 = ruleSet.deprivationScore(deprivations.size()).orElseThrow();
        return new Assessment(b1, List.copyOf(deprivations), b2, List.of());
    }

    private Assessment withReasons(Assessment assessment, PovertyClass recorded) {
        List<PovertyReason> reasons =
                recorded.isMultidimensionallyPoor() ? draw.some(draw.between(1, 3), ruleSet.reasons()) : List.of();
        return new Assessment(assessment.b1(), assessment.deprivations(), assessment.b2(), reasons);
    }

    private boolean fits(PovertyClass recorded, AreaKind area, Assessment assessment) {
        return recorded.agreesWith(
                ruleSet.classify(area, assessment.b1(), assessment.b2()).orElseThrow());
    }
}
