package org.progressledger.ledger.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How one generation stands.
 *
 * @param position of the last event written; -1 before the first
 * @param head position of the last event of the ledger; -1 while there is none
 * @param eventsPerSecond over the last seconds
 * @param remaining time to the head at that speed; empty while nothing moves
 * @param deadLetters events that are parked
 * @param error what stops it; empty when nothing does
 */
public record GenerationStatus(
        Generation generation,
        long position,
        long head,
        double eventsPerSecond,
        Optional<Duration> remaining,
        long deadLetters,
        Optional<Instant> oldestDeadLetter,
        String error) {

    /** Events that are not written yet. */
    public long lag() {
        return Math.max(0, head - position);
    }

    /** From 0 to 100, rounded down: 100 means that every event is written. */
    public int percentage() {
        return lag() == 0 ? 100 : (int) Math.floor(100.0 * (position + 1) / (head + 1));
    }
}
