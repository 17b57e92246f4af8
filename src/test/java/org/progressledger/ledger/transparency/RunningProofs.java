package org.progressledger.ledger.transparency;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.RecentCommits;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.transparency.ProofProperties.SelfCheck;
import org.progressledger.ledger.transparency.ProofProperties.Signing;

/** The proofs as the application runs them by default, beside a log that is appended to. */
public final class RunningProofs implements AutoCloseable {

    private final TransparencyLog proofs;

    public RunningProofs(CommitLog log, RecentCommits recent, ProofStore store, SignerKey key) {
        proofs = new TransparencyLog(
                log,
                recent,
                store,
                List.of(key),
                new ProofState(),
                new ProofProperties(
                        true, Duration.ofSeconds(1), new Signing(List.of(), List.of(), ""), new SelfCheck(5_000)),
                Clock.systemUTC());
        proofs.start();
    }

    @Override
    public void close() {
        proofs.stop();
    }
}
