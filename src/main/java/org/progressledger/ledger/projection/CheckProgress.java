package org.progressledger.ledger.projection;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a step of a check is: events while it folds, documents while it compares.
 *
 * @param done how many are done
 * @param of how many there are, as known now
 * @param perSecond over the last seconds
 */
public record CheckProgress(long done, long of, double perSecond) {

    static final CheckProgress NONE = new CheckProgress(0, 0, 0);

    /** From 0 to 100, rounded down. */
    public int percentage() {
        return of == 0 ? 0 : (int) Math.min(100, 100 * done / of);
    }

    /** Time to the end at that speed; empty while nothing moves. */
    public Optional<Duration> remaining() {
        return perSecond <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) (Math.max(0, of - done) * 1_000 / perSecond)));
    }
}
