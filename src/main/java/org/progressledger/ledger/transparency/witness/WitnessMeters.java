package org.progressledger.ledger.transparency.witness;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.PublishedLog;
import org.progressledger.ledger.proof.witness.Cosigning;
import org.progressledger.ledger.proof.witness.WitnessRecord;

/** What the witnesses have seen, as meters. */
final class WitnessMeters {

    private WitnessMeters() {}

    static void register(MeterRegistry registry, Cosigning cosigning, PublishedLog log, Clock clock) {
        Gauge.builder("ledger.witness.position", log, WitnessMeters::cosignedSize)
                .description("Number of events under the newest checkpoint that satisfies the quorum of witnesses")
                .register(registry);
        Gauge.builder("ledger.witness.cosignatures", cosigning, WitnessMeters::cosignatures)
                .description("Witnesses that have cosigned the newest checkpoint that any of them has cosigned")
                .register(registry);
        Gauge.builder(
                        "ledger.witness.contradictions",
                        cosigning,
                        all -> all.alarms().size())
                .description("Witnesses that have cosigned another history of this log")
                .register(registry);
        for (WitnessRecord witness : cosigning.records()) {
            String name = witness.name();
            Gauge.builder("ledger.witness.age.seconds", cosigning, all -> age(all, name, clock))
                    .tag("witness", name)
                    .description("Time since the last cosignature of this witness, by its clock")
                    .register(registry);
            FunctionCounter.builder("ledger.witness.failures", cosigning, all -> failures(all, name))
                    .tag("witness", name)
                    .description("Requests that this witness did not answer with a cosignature")
                    .register(registry);
        }
    }

    private static double cosignedSize(PublishedLog log) {
        return log.cosigned().map(note -> Checkpoint.parse(note.text()).size()).orElse(0L);
    }

    private static double cosignatures(Cosigning cosigning) {
        long newest = cosigning.records().stream()
                .mapToLong(WitnessRecord::cosignedSize)
                .max()
                .orElse(0);
        return cosigning.records().stream()
                .filter(witness -> newest > 0 && witness.cosignedSize() == newest)
                .count();
    }

    private static double age(Cosigning cosigning, String name, Clock clock) {
        return named(cosigning, name)
                .cosignedAt()
                .map(at -> Duration.between(at, clock.instant()).toMillis() / 1_000.0)
                .orElse(Double.NaN);
    }

    private static double failures(Cosigning cosigning, String name) {
        return named(cosigning, name).failures();
    }

    private static WitnessRecord named(Cosigning cosigning, String name) {
        return cosigning.records().stream()
                .filter(witness -> witness.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
