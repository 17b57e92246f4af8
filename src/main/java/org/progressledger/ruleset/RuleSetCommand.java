package org.progressledger.ruleset;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the rules. A refusal is a {@link RuleSetRefusedException}. */
public sealed interface RuleSetCommand {

    /** Key of the rule set or procedure that it is about. */
    String key();

    @TargetAggregateIdentifier
    default String stream() {
        return PublishedRules.STREAM;
    }

    /** Publishes a poverty standard: a new one, or one that takes the place of its own draft. */
    record PublishRuleSet(PovertyRuleSet ruleSet) implements RuleSetCommand {

        @Override
        public String key() {
            return ruleSet.key();
        }
    }

    /**
     * Prolongs or ends a poverty standard.
     *
     * @param lastDay its last day from now on; empty for no end known
     * @param legalText the text that says so
     */
    record ChangeRuleSetValidity(String key, Optional<LocalDate> lastDay, LegalText legalText)
            implements RuleSetCommand {}

    /** Publishes a procedure of reviewing: a new one, or one that takes the place of its own draft. */
    record PublishReviewProcedure(ReviewProcedure procedure) implements RuleSetCommand {

        @Override
        public String key() {
            return procedure.key();
        }
    }
}
