package org.progressledger.ledger.axon;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.progressledger.ledger.log.CommitLog;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the ledger can be read and is fit to be written: the store answers, its unique indexes are there, and its head
 * has moved by at least what this process was told is durable.
 */
final class LedgerHealthIndicator implements HealthIndicator {

    private final CommitLog log;
    private final LedgerMeters meters;
    private final AtomicLong highestHead = new AtomicLong();

    LedgerHealthIndicator(CommitLog log, LedgerMeters meters) {
        this.log = log;
        this.meters = meters;
    }

    @Override
    public Health health() {
        try {
            long acknowledged = Math.max(meters.storedEvents(), highestHead.get());
            long head = log.head().next();
            highestHead.accumulateAndGet(head, Math::max);
            List<String> faults = log.faults();
            Health.Builder health = faults.isEmpty() && head >= acknowledged ? Health.up() : Health.down();
            health.withDetail("events", head);
            if (!faults.isEmpty()) {
                health.withDetail("faults", faults);
            }
            if (head < acknowledged) {
                health.withDetail(
                        "head",
                        "The store holds %d events but at least %d were acknowledged: it has lost events, or another store was put in its place"
                                .formatted(head, acknowledged));
            }
            return health.build();
        } catch (RuntimeException unreachable) {
            return Health.down(unreachable).build();
        }
    }
}
