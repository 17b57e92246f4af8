package org.progressledger.intake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.progressledger.household.Deprivation;
import org.progressledger.household.PovertyReason;
import org.progressledger.intake.ReviewColumn.OfDeprivation;
import org.progressledger.ruleset.DeprivationIndicator;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.RuleSetOwner;

/**
 * What rule sets say about the columns of indicators and reasons.
 *
 * @param ruleSets as published when a list is opened, the earliest first
 */
record ScoreColumns(List<PovertyRuleSet> ruleSets) {

    ScoreColumns {
        ruleSets = List.copyOf(ruleSets);
    }

    /** What the rule sets call an indicator, the earliest first; its code if none has it. */
    List<String> headers(Deprivation deprivation) {
        return orCode(
                ruleSets.stream()
                        .flatMap(set -> set.indicator(deprivation.name()).stream())
                        .map(DeprivationIndicator::label),
                deprivation.name());
    }

    /** What the rule sets call a reason, the earliest first; its code if none has it. */
    List<String> headers(PovertyReason reason) {
        return orCode(
                ruleSets.stream()
                        .flatMap(set -> set.reason(reason.code()).stream())
                        .map(org.progressledger.ruleset.PovertyReason::label),
                reason.code());
    }

    private static List<String> orCode(Stream<String> labels, String code) {
        List<String> distinct = labels.distinct().toList();
        return distinct.isEmpty() ? List.of(code) : distinct;
    }

    /**
     * The indicators that a list lacks, by the national rule set of which it lacks the fewest: B2 is the sum of all of
     * one set. Which set is in force is known only from the days in the rows.
     */
    List<ReviewColumn> missing(Set<ReviewColumn> found) {
        return ruleSets.stream()
                .filter(set -> set.owner() == RuleSetOwner.NATIONAL
                        && !set.indicators().isEmpty())
                .map(set -> missing(set, found))
                .min(Comparator.comparing(List::size))
                .orElse(List.of());
    }

    private static List<ReviewColumn> missing(PovertyRuleSet ruleSet, Set<ReviewColumn> found) {
        return Arrays.stream(Deprivation.values())
                .filter(deprivation -> ruleSet.indicator(deprivation.name()).isPresent())
                .<ReviewColumn>map(OfDeprivation::new)
                .filter(column -> !found.contains(column))
                .toList();
    }
}
