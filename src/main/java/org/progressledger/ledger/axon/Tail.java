package org.progressledger.ledger.axon;

import java.time.Duration;
import org.progressledger.ledger.log.Appender;

/** The end of the log as readers wait at it: in steps, so that they notice soon when they are to stop. */
final class Tail {

    private static final Duration STEP = Duration.ofMillis(50);

    /** What a step of waiting ended with. */
    enum Step {
        GROWN,
        NOTHING_YET,
        /** Nothing more will come through this appender. */
        LEDGER_CLOSED
    }

    private final Appender appender;

    Tail(Appender appender) {
        this.appender = appender;
    }

    /** Waits for an event at this position or beyond, at most 50 ms and at most this long. */
    Step step(long position, Duration atMost) throws InterruptedException {
        Duration time = atMost.compareTo(STEP) < 0 ? atMost : STEP;
        long began = System.nanoTime();
        if (appender.awaitBeyond(position, time)) {
            return Step.GROWN;
        }
        return System.nanoTime() - began < time.toNanos() ? Step.LEDGER_CLOSED : Step.NOTHING_YET;
    }

    Step step(long position) throws InterruptedException {
        return step(position, STEP);
    }

    long next() {
        return appender.head().next();
    }
}
