package org.progressledger.ruleset;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of the criteria. A refusal is a {@link RuleSetRefusedException}. */
public sealed interface CriteriaSetCommand {

    /** Key of the set that it is about. */
    String key();

    @TargetAggregateIdentifier
    default String stream() {
        return PublishedCriteria.STREAM;
    }

    /** Publishes a set: a new one, or one that takes the place of its own draft. */
    record PublishCriteriaSet(CriteriaSet criteriaSet) implements CriteriaSetCommand {

        @Override
        public String key() {
            return criteriaSet.key();
        }
    }

    /**
     * Prolongs or ends a set.
     *
     * @param lastDay its last day from now on; empty for no end known
     * @param legalText the text that says so
     */
    record ChangeCriteriaSetValidity(String key, Optional<LocalDate> lastDay, LegalText legalText)
            implements CriteriaSetCommand {}
}
