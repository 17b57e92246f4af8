package org.progressledger.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.progressledger.household.Deprivation;
import org.progressledger.household.PovertyReason;
import org.progressledger.intake.ReviewColumn.OfDeprivation;
import org.progressledger.ruleset.DeprivationIndicator;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.PovertyRuleSets;

/** What the rule sets that come with the application say about the columns of indicators and reasons. */
final class ScoreColumns {

    private static final List<PovertyRuleSet> RULE_SETS = PovertyRuleSets.load().all();

    private ScoreColumns() {}

    static String header(Deprivation deprivation) {
        return RULE_SETS.stream()
                .flatMap(set -> set.indicator(deprivation.name()).stream())
                .map(DeprivationIndicator::label)
                .findFirst()
                .orElseGet(deprivation::name);
    }

    static String header(PovertyReason reason) {
        return RULE_SETS.stream()
                .flatMap(set -> set.reason(reason.code()).stream())
                .map(org.progressledger.ruleset.PovertyReason::label)
                .findFirst()
                .orElseGet(reason::code);
    }

    /**
     * The indicators that a list lacks, by the rule set of which it lacks the fewest: B2 is the sum of all of one set.
     * Which set is in force is known only from the days in the rows.
     */
    static List<ReviewColumn> missing(Set<ReviewColumn> found) {
        return RULE_SETS.stream()
                .map(set -> missing(set, found))
                .min(Comparator.comparing(List::size))
                .orElse(List.of());
    }

    private static List<ReviewColumn> missing(PovertyRuleSet ruleSet, Set<ReviewColumn> found) {
        return ruleSet.indicators().stream()
                .<ReviewColumn>map(indicator -> new OfDeprivation(Deprivation.valueOf(indicator.code())))
                .filter(column -> !found.contains(column))
                .toList();
    }
}
