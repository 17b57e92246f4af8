package org.progressledger.ledger.log;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Lets readers wait for the log to grow. Commits of this process wake them at once; those of other processes are seen by
 * asking the store, which happens only while somebody waits and then ten times a second whatever their number.
 */
final class HeadWatch {

    private static final long NANOS_BETWEEN_LOOKS = Duration.ofMillis(100).toNanos();

    private final LongSupplier storedNext;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile long next;
    private long lookedAt = System.nanoTime() - NANOS_BETWEEN_LOOKS;
    private boolean closed;

    HeadWatch(LongSupplier storedNext) {
        this.storedNext = storedNext;
    }

    void reached(long reachedNext) {
        if (reachedNext <= next) {
            return;
        }
        lock.lock();
        try {
            next = Math.max(next, reachedNext);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (next <= position) {
            if (mayLook()) {
                reached(storedNext.getAsLong());
            } else if (!await(position, deadline)) {
                return next > position;
            }
        }
        return true;
    }

    /** Lets one of those who wait look, when it is time to. */
    private boolean mayLook() {
        lock.lock();
        try {
            long now = System.nanoTime();
            if (closed || now - lookedAt < NANOS_BETWEEN_LOOKS) {
                return false;
            }
            lookedAt = now;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a commit or for the time to look again; false when there is no time left. */
    private boolean await(long position, long deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long now = System.nanoTime();
            if (closed || now - deadline >= 0) {
                return false;
            }
            if (next <= position) {
                changed.awaitNanos(Math.min(deadline - now, lookedAt + NANOS_BETWEEN_LOOKS - now));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
