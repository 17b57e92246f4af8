package org.progressledger.audit;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.progressledger.shared.DecisionReference;

/** What can be asked of a reporting period. */
sealed interface PeriodCommand {

    Period period();

    DecisionReference decision();

    /** The stream that it goes to. */
    @TargetAggregateIdentifier
    default String stream() {
        return ReportingPeriod.stream(period());
    }

    /** Close it; everything in it is checked but for what the period's own stream says. */
    record ClosePeriod(
            Period period,
            LocalDate from,
            LocalDate to,
            long position,
            String boundaries,
            List<String> ruleSets,
            DecisionReference decision)
            implements PeriodCommand {}

    /** Open it again. */
    record ReopenPeriod(Period period, String reason, DecisionReference decision) implements PeriodCommand {}
}
