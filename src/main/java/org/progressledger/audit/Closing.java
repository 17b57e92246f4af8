package org.progressledger.audit;

import java.time.Instant;
import java.util.Optional;
import org.progressledger.audit.PeriodEvent.ReportingPeriodClosed;
import org.progressledger.audit.PeriodEvent.ReportingPeriodReopened;
import org.progressledger.facts.Basis;
import org.progressledger.shared.Actor;

/**
 * A closing of a period, whether it holds or was opened again.
 *
 * @param position its own place in the ledger
 * @param reopened by what it ended; empty while it holds
 */
public record Closing(
        long position, Instant recordedAt, Actor recorder, ReportingPeriodClosed closed, Optional<Reopening> reopened) {

    /** @param position its place in the ledger */
    public record Reopening(long position, Instant recordedAt, Actor recorder, ReportingPeriodReopened event) {}

    /** What every figure of a report on the closed period rests on. */
    public Basis basis() {
        return new Basis(closed.to(), closed.position());
    }
}
