package org.progressledger.ledger.projection;

import java.time.Duration;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** How far one generation has written, as this node knows; wakes those who wait as soon as it learns more. */
final class GenerationPosition {

    /** Before the first event. */
    static final long NONE = -1;

    private long position = NONE;

    synchronized long position() {
        return position;
    }

    /** Positions never go back; an older one changes nothing. */
    synchronized void advance(long written) {
        if (written > position) {
            position = written;
            notifyAll();
        }
    }

    void advance(@Nullable TrackingToken token) {
        advance(of(token));
    }

    static long of(@Nullable TrackingToken token) {
        return token == null ? NONE : token.position().orElse(NONE);
    }

    /** Whether the position is reached, waiting for it a while. */
    synchronized boolean await(long awaited, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (position < awaited) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            // Rounded up, for a wait of 0 ms has no end.
            wait(left / 1_000_000 + 1);
        }
        return true;
    }
}
