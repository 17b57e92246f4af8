package org.progressledger.ledger.transparency.witness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.SignedNote;
import org.progressledger.ledger.proof.witness.Cosigning;
import org.progressledger.ledger.proof.witness.ForkAlarm;
import org.progressledger.ledger.proof.witness.WitnessRecord;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when a witness contradicts this log, and when events have waited too long for a quorum of witnesses. */
final class WitnessHealthIndicator implements HealthIndicator {

    private final Cosigning cosigning;
    private final PublishedLog log;
    private final Duration patience;
    private final Clock clock;
    private final Instant started;

    WitnessHealthIndicator(Cosigning cosigning, PublishedLog log, Duration patience, Clock clock) {
        this.cosigning = cosigning;
        this.log = log;
        this.patience = patience;
        this.clock = clock;
        this.started = clock.instant();
    }

    @Override
    public Health health() {
        boolean waitsTooLong =
                waits() && Duration.between(lastCosigned(), clock.instant()).compareTo(patience) > 0;
        Health.Builder health = cosigning.alarms().isEmpty() && !waitsTooLong ? Health.up() : Health.down();
        health.withDetail(
                "cosignedEvents",
                log.cosigned().map(WitnessHealthIndicator::size).orElse(0L));
        Map<String, String> witnesses = new LinkedHashMap<>();
        for (WitnessRecord witness : cosigning.records()) {
            witnesses.put(
                    witness.name(),
                    witness.trouble().orElseGet(() -> "cosigned %d events".formatted(witness.cosignedSize())));
        }
        health.withDetail("witnesses", witnesses);
        if (!cosigning.alarms().isEmpty()) {
            health.withDetail(
                    "contradictions",
                    cosigning.alarms().stream().map(ForkAlarm::what).toList());
        }
        return health.build();
    }

    /** Whether there is a checkpoint that the quorum has not cosigned yet. */
    private boolean waits() {
        long signed = log.checkpoint().map(WitnessHealthIndicator::size).orElse(0L);
        return log.cosigned().map(WitnessHealthIndicator::size).orElse(0L) < signed;
    }

    private Instant lastCosigned() {
        return cosigning.records().stream()
                .flatMap(witness -> witness.cosignedAt().stream())
                .min(Instant::compareTo)
                .filter(started::isBefore)
                .orElse(started);
    }

    private static long size(SignedNote note) {
        return Checkpoint.parse(note.text()).size();
    }
}
