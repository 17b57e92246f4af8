package org.progressledger.ledger.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One caller's events on their way into the log, and the answer it waits for. */
final class Submission {

    private final UUID commitId = UUID.randomUUID();
    private final Thread caller = Thread.currentThread();
    private final long submittedAt = System.nanoTime();
    private final List<LedgerEvent> events;
    private final long bytes;

    private volatile boolean leading;
    private volatile @Nullable Receipt receipt;
    private volatile @Nullable RuntimeException failure;

    Submission(List<LedgerEvent> events, long bytes) {
        this.events = events;
        this.bytes = bytes;
    }

    Commit numbered(long position, Instant recordedAt) {
        return new Commit(position, commitId, recordedAt, events);
    }

    int size() {
        return events.size();
    }

    long bytes() {
        return bytes;
    }

    long submittedAt() {
        return submittedAt;
    }

    boolean answered() {
        return receipt != null || failure != null;
    }

    void stored(Commit commit) {
        receipt = new Receipt(commit.position(), commit.next(), commit.recordedAt());
        LockSupport.unpark(caller);
    }

    void failed(RuntimeException reason) {
        failure = reason;
        LockSupport.unpark(caller);
    }

    void lead() {
        leading = true;
        LockSupport.unpark(caller);
    }

    /**
     * Parks the caller until it is answered or has to write itself. An interrupt does not end the wait, because the
     * commit may be on its way; it is kept for the caller.
     *
     * @return whether the caller leads
     */
    boolean awaitAnswerOrLead() {
        boolean interrupted = false;
        while (!answered() && !leading) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return leading && !answered();
    }

    Receipt answer() {
        RuntimeException reason = failure;
        if (reason != null) {
            throw reason;
        }
        Receipt stored = receipt;
        if (stored == null) {
            throw new IllegalStateException("Commit " + commitId + " was left without an answer");
        }
        return stored;
    }
}
