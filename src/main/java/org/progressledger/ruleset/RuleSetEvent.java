package org.progressledger.ruleset;

import org.progressledger.shared.Validity;

/**
 * What can happen to the rules by which households are judged. All of it stands in one stream, so that what holds between
 * rule sets is checked when any of them changes. What has landed never changes meaning.
 */
public sealed interface RuleSetEvent {

    /** Key of the rule set or procedure that it is about. */
    String key();

    /** A poverty standard was published, for the first time or in place of its own draft. Carries the whole of it. */
    record RuleSetPublished(PovertyRuleSet ruleSet) implements RuleSetEvent {

        @Override
        public String key() {
            return ruleSet.key();
        }
    }

    /**
     * A poverty standard was prolonged or ended.
     *
     * @param validity the days on which it is in force from now on; the first day never changes
     * @param legalText the text that says so, such as Decree 351/2025/NĐ-CP for {@code POV-2022}
     */
    record RuleSetValidityChanged(String key, Validity validity, LegalText legalText) implements RuleSetEvent {}

    /** A procedure of reviewing was published, for the first time or in place of its own draft. */
    record ReviewProcedurePublished(ReviewProcedure procedure) implements RuleSetEvent {

        @Override
        public String key() {
            return procedure.key();
        }
    }
}
