package org.progressledger.audit;

import java.time.LocalDate;
import java.util.List;
import org.progressledger.shared.DecisionReference;

/**
 * What can happen to a reporting period; stream {@code reporting-period:<period>}. What has landed never changes meaning.
 */
public sealed interface PeriodEvent {

    /** The stream of a period, such as {@code reporting-period:19:2025-Y1}. */
    static String stream(Period period) {
        return ReportingPeriod.stream(period);
    }

    Period period();

    DecisionReference decision();

    /**
     * The figures of the period were closed (chốt số liệu): what is reported of it is what was known at the position.
     *
     * @param from first day of the period
     * @param to last day of the period, the effective day of its figures
     * @param position number of events that were known: those before it
     * @param boundaries key of the drawing of the map by which is reported
     * @param ruleSets keys of the poverty standard and the criteria sets in force on the last day
     */
    record ReportingPeriodClosed(
            Period period,
            LocalDate from,
            LocalDate to,
            long position,
            String boundaries,
            List<String> ruleSets,
            DecisionReference decision)
            implements PeriodEvent {

        public ReportingPeriodClosed {
            ruleSets = List.copyOf(ruleSets);
        }
    }

    /**
     * The closing no longer holds; it stays in the book. A later closing pins another position.
     *
     * @param reason why, in words
     */
    record ReportingPeriodReopened(Period period, String reason, DecisionReference decision) implements PeriodEvent {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "ReportingPeriodReopened[…]";
        }
    }
}
