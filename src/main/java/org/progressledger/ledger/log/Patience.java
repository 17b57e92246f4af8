package org.progressledger.ledger.log;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Growing pauses between attempts, up to a deadline. */
final class Patience {

    private static final long FIRST_PAUSE = Duration.ofMillis(1).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(250).toNanos();

    private final Duration atMost;
    private final LongSupplier nanoTime;
    private final LongConsumer sleepNanos;
    private final long startedAt;
    private long pause = FIRST_PAUSE;

    Patience(Duration atMost) {
        this(atMost, System::nanoTime, LockSupport::parkNanos);
    }

    /** With a clock of its own, for a simulation. */
    Patience(Duration atMost, LongSupplier nanoTime, LongConsumer sleepNanos) {
        this.atMost = atMost;
        this.nanoTime = nanoTime;
        this.sleepNanos = sleepNanos;
        this.startedAt = nanoTime.getAsLong();
    }

    Duration atMost() {
        return atMost;
    }

    boolean isOver() {
        return nanoTime.getAsLong() - startedAt >= atMost.toNanos();
    }

    void pause() {
        sleepNanos.accept(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
}
