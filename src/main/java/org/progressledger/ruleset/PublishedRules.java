package org.progressledger.ruleset;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.ruleset.RuleSetEvent.ReviewProcedurePublished;
import org.progressledger.ruleset.RuleSetEvent.RuleSetPublished;
import org.progressledger.ruleset.RuleSetEvent.RuleSetValidityChanged;

/**
 * The rules as published so far.
 *
 * @param ruleSets poverty standards, the earliest first, each key once
 * @param procedures procedures of reviewing, the earliest first, each key once
 */
public record PublishedRules(List<PovertyRuleSet> ruleSets, List<ReviewProcedure> procedures) {

    /** The one stream of the ledger in which all rules are published. */
    public static final String STREAM = "rule-set:poverty";

    static final PublishedRules NONE = new PublishedRules(List.of(), List.of());

    public PublishedRules {
        ruleSets = List.copyOf(ruleSets);
        procedures = List.copyOf(procedures);
    }

    /**
     * The national rules that come with the application.
     *
     * @throws IllegalStateException if one of them is against the rules of publishing
     */
    static PublishedRules shipped() {
        RuleSetDecider decider = new RuleSetDecider();
        PublishedRules rules = NONE;
        for (RuleSetCommand command : ShippedFiles.commands()) {
            rules = decider.decide(rules, command).map(rules::after).orElse(rules);
        }
        return rules;
    }

    public Optional<PovertyRuleSet> ruleSet(String key) {
        return ruleSets.stream().filter(set -> set.key().equals(key)).findFirst();
    }

    public Optional<ReviewProcedure> procedure(String key) {
        return procedures.stream()
                .filter(procedure -> procedure.key().equals(key))
                .findFirst();
    }

    /** The procedure in force on that day: a province's own before the national one. */
    public Optional<ReviewProcedure> procedureInForceOn(LocalDate day) {
        return procedures.stream()
                .filter(procedure -> procedure.validity().covers(day))
                .max(Comparator.comparing(ReviewProcedure::owner));
    }

    PublishedRules after(RuleSetEvent event) {
        if (event instanceof RuleSetPublished published) {
            return with(published.ruleSet());
        }
        if (event instanceof RuleSetValidityChanged changed) {
            return with(ruleSet(changed.key()).orElseThrow().inForce(changed.validity(), changed.legalText()));
        }
        ReviewProcedure procedure = ((ReviewProcedurePublished) event).procedure();
        return new PublishedRules(
                ruleSets,
                Stream.concat(
                                procedures.stream().filter(other -> !other.key().equals(procedure.key())),
                                Stream.of(procedure))
                        .sorted(Comparator.comparing(known -> known.validity().from()))
                        .toList());
    }

    private PublishedRules with(PovertyRuleSet ruleSet) {
        return new PublishedRules(
                Stream.concat(ruleSets.stream().filter(other -> !other.key().equals(ruleSet.key())), Stream.of(ruleSet))
                        .sorted(Comparator.comparing(known -> known.validity().from()))
                        .toList(),
                procedures);
    }
}
