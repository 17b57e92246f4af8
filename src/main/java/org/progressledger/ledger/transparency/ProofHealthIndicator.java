package org.progressledger.ledger.transparency;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.VerificationFault;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while the tree does not grow or is not signed, and from the first disagreement that the self-check finds until an
 * operator says that he has looked. Without a signing key it is up and says so.
 */
final class ProofHealthIndicator implements HealthIndicator {

    private static final Duration LONGEST_UNSIGNED = Duration.ofMinutes(5);

    private final ProofState state;
    private final List<SignerKey> keys;
    private final Clock clock;

    ProofHealthIndicator(ProofState state, List<SignerKey> keys, Clock clock) {
        this.state = state;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Health health() {
        List<VerificationFault> faults = state.faults();
        Duration age = state.checkpointAge(clock.instant());
        boolean well = state.trouble().isEmpty() && faults.isEmpty() && age.compareTo(LONGEST_UNSIGNED) < 0;
        Health.Builder health = well ? Health.up() : Health.down();
        health.withDetail("treeEvents", state.treeSize());
        health.withDetail("verifiedUpTo", state.verifiedPosition());
        health.withDetail("wholeRounds", state.wholeRounds());
        if (keys.isEmpty()) {
            health.withDetail(
                    "signing", "no signing key is configured: nothing is signed, nothing can be proved to others");
        } else {
            health.withDetail(
                    "keys", keys.stream().map(key -> key.verifier().toString()).toList());
            health.withDetail("checkpointEvents", state.checkpointSize());
            health.withDetail("checkpointAgeSeconds", age.toSeconds());
        }
        if (!state.trouble().isEmpty()) {
            health.withDetail("trouble", state.trouble());
        }
        if (!faults.isEmpty()) {
            health.withDetail("faults", faults);
        }
        return health.build();
    }
}
