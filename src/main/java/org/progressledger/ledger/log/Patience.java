package org.progressledger.ledger.log;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Growing pauses between attempts, up to a deadline. */
final class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    private final long deadline;
    private Duration pause = FIRST_PAUSE;

    Patience(Duration atMost) {
        this.deadline = System.nanoTime() + atMost.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() - deadline >= 0;
    }

    void pause() {
        LockSupport.parkNanos(pause.toNanos());
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }
}
