package org.progressledger.ledger.transparency;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.progressledger.ledger.proof.VerificationFault;

/** What the running log last did, for health, metrics and the operator. Safe for use by several threads. */
final class ProofState {

    private static final int MOST_FAULTS_KEPT = 20;

    private long treeSize;
    private long checkpointSize;
    private Optional<Instant> unsignedSince = Optional.empty();
    private long verifiedPosition;
    private long wholeRounds;
    private long failures;
    private String trouble = "";
    private final List<VerificationFault> faults = new ArrayList<>();

    synchronized void grown(long size) {
        treeSize = size;
    }

    synchronized void signedUpTo(long size, Instant now) {
        checkpointSize = size;
        unsignedSince = size >= treeSize ? Optional.empty() : unsignedSince.or(() -> Optional.of(now));
    }

    synchronized void verified(long position, boolean wholeRound) {
        verifiedPosition = position;
        wholeRounds += wholeRound ? 1 : 0;
    }

    /** Faults stay until an operator has looked at them. */
    synchronized void found(List<VerificationFault> found) {
        failures += found.size();
        found.stream()
                .filter(fault -> !faults.contains(fault))
                .limit(Math.max(0, MOST_FAULTS_KEPT - faults.size()))
                .forEach(faults::add);
    }

    synchronized void acknowledge() {
        faults.clear();
    }

    /** What keeps the log from growing or being signed, as a sentence; the empty text when nothing does. */
    synchronized void troubled(String sentence) {
        trouble = sentence;
    }

    synchronized long treeSize() {
        return treeSize;
    }

    synchronized long checkpointSize() {
        return checkpointSize;
    }

    /** How long events have been waiting for a checkpoint that covers them. */
    synchronized Duration checkpointAge(Instant now) {
        return unsignedSince.map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
    }

    synchronized long verifiedPosition() {
        return verifiedPosition;
    }

    synchronized long wholeRounds() {
        return wholeRounds;
    }

    synchronized long failures() {
        return failures;
    }

    synchronized String trouble() {
        return trouble;
    }

    synchronized List<VerificationFault> faults() {
        return List.copyOf(faults);
    }
}
