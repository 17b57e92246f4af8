package org.progressledger.ledger.transparency;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/** What the proofs cover, as meters without tags. */
final class ProofMeters {

    private ProofMeters() {}

    static void register(MeterRegistry registry, ProofState state, Clock clock) {
        Gauge.builder("ledger.tree.position", state, ProofState::treeSize)
                .description("Number of events that are leaves of the tree")
                .register(registry);
        Gauge.builder("ledger.checkpoint.position", state, ProofState::checkpointSize)
                .description("Number of events that the last signed checkpoint covers")
                .register(registry);
        Gauge.builder(
                        "ledger.checkpoint.age.seconds",
                        state,
                        proofs -> proofs.checkpointAge(clock.instant()).toMillis() / 1_000.0)
                .description("How long events have been waiting for a checkpoint; 0 when the last one covers all")
                .register(registry);
        Gauge.builder("ledger.verified.position", state, ProofState::verifiedPosition)
                .description("Position up to which the running self-check has compared stored events with the tree")
                .register(registry);
        FunctionCounter.builder("ledger.verification.rounds", state, ProofState::wholeRounds)
                .description("How often the self-check has been through the whole ledger")
                .register(registry);
        FunctionCounter.builder("ledger.verification.failures", state, ProofState::failures)
                .description("Disagreements that the self-check has found between ledger and tree")
                .register(registry);
    }
}
