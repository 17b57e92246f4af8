package org.progressledger.commune;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.progressledger.ruleset.Title;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/** Notes among the results that a title is granted on them as they stand; travels in one commit with the title. */
record RelyOnAppraisal(UnitId unit, String ruleSet, Title title, LocalDate effectiveOn, DecisionReference decision) {

    @TargetAggregateIdentifier
    String stream() {
        return CommuneCriteria.stream(unit);
    }
}
