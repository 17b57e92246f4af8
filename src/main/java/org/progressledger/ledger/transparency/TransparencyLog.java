package org.progressledger.ledger.transparency;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.LedgerUnavailableException;
import org.progressledger.ledger.log.RecentCommits;
import org.progressledger.ledger.proof.Checkpoint;
import org.progressledger.ledger.proof.CheckpointSigner;
import org.progressledger.ledger.proof.MissingEventException;
import org.progressledger.ledger.proof.ProofStore;
import org.progressledger.ledger.proof.SignerKey;
import org.progressledger.ledger.proof.StoreVerification;
import org.progressledger.ledger.proof.TileAddress;
import org.progressledger.ledger.proof.TreeGrowth;
import org.progressledger.ledger.proof.VerificationFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** One thread that, round after round, lets the tree grow to the end of the log, signs it, and checks a part of it. */
final class TransparencyLog implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(TransparencyLog.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(20);

    private final TreeGrowth growth;
    private final StoreVerification verification;
    private final Optional<CheckpointSigner> signer;
    private final ProofState state;
    private final ProofProperties properties;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::rounds, "ledger-proof");
    private long nextToVerify;

    TransparencyLog(
            CommitLog log,
            RecentCommits recent,
            ProofStore store,
            List<SignerKey> keys,
            ProofState state,
            ProofProperties properties,
            Clock clock) {
        this.growth = new TreeGrowth(log, recent, store);
        this.verification = new StoreVerification(log, store);
        this.signer = keys.isEmpty()
                ? Optional.empty()
                : Optional.of(new CheckpointSigner(
                        store, keys.get(0).verifier().name(), keys, properties.interval(), System::nanoTime));
        this.state = state;
        this.properties = properties;
        this.clock = clock;
        thread.setDaemon(true);
    }

    @Override
    public void start() {
        if (signer.isEmpty()) {
            LOGGER.warn(
                    "No signing key is named in progress-ledger.proof.signing: the tree grows, and no checkpoint is signed");
        }
        thread.start();
    }

    private void rounds() {
        try {
            do {
                round();
            } while (!isStoppedWithin(properties.interval()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            verification.close();
        }
    }

    private boolean isStoppedWithin(Duration pause) throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        while (System.nanoTime() - end < 0) {
            if (stopping.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            attempt(growth::prepare);
        }
        return false;
    }

    void round() {
        attempt(() -> {
            long before = state.treeSize();
            grow();
            sign();
            verify(state.treeSize() - before);
            trouble("");
        });
    }

    /** A failure is told and ends the attempt; the next round begins where the log, the tree and the checkpoint are. */
    private void attempt(Runnable part) {
        try {
            part.run();
        } catch (LedgerUnavailableException unavailable) {
            trouble(unavailable.getMessage());
        } catch (MissingEventException missing) {
            state.found(List.of(new VerificationFault(missing.position(), "", missing.getMessage())));
            trouble(missing.getMessage());
        } catch (RuntimeException failed) {
            trouble(failed.getClass().getSimpleName() + ": " + failed.getMessage());
        }
    }

    private void grow() {
        growth.catchUp(tip -> {
            state.grown(tip.size());
            return stopping.getCount() > 0;
        });
    }

    private void sign() {
        if (signer.isPresent()) {
            signer.get().sign();
            long signed = signer.get()
                    .last()
                    .map(note -> Checkpoint.parse(note.text()).size())
                    .orElse(0L);
            state.signedUpTo(signed, clock.instant());
        }
    }

    /** Stands back for what is being recorded, and goes on nevertheless. */
    private void verify(long grown) {
        long most =
                properties.selfCheck().eventsPerSecond() * properties.interval().toMillis() / 1_000;
        long events = Math.max(Math.min(most, TileAddress.FULL), most - grown);
        int tiles = (int) Math.min(Integer.MAX_VALUE, (events + TileAddress.FULL - 1) / TileAddress.FULL);
        if (tiles == 0) {
            return;
        }
        StoreVerification.Checked checked = verification.check(nextToVerify, tiles);
        checked.faults().forEach(fault -> LOGGER.error("The ledger does not agree with its tree: {}", fault.what()));
        state.found(checked.faults());
        boolean wholeRound = checked.next() == 0;
        nextToVerify = checked.next();
        state.verified(wholeRound ? state.treeSize() : nextToVerify, wholeRound);
    }

    private void trouble(String sentence) {
        if (!sentence.equals(state.trouble())) {
            state.troubled(sentence);
            if (sentence.isEmpty()) {
                LOGGER.info("The tree grows and is signed again");
            } else {
                LOGGER.error("The tree is not grown or not signed: {}", sentence);
            }
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
        try {
            thread.join(UNTIL_STOPPED.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
