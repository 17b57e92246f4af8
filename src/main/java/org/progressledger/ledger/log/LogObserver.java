package org.progressledger.ledger.log;

import java.time.Duration;
import org.progressledger.ledger.log.AppendResult.ConflictKind;

/**
 * Told what an {@link Appender} does, so that it can be measured. Called by the thread that writes: must be quick and must
 * not throw.
 */
public interface LogObserver {

    /** Observes nothing. */
    LogObserver NONE = new LogObserver() {};

    /** A commit waited this long before its group was sent to the store for the first time. */
    default void queued(Duration waited) {}

    /** The store answered an append that made this many commits, with this many events together, durable. */
    default void stored(int commits, int events, Duration took) {}

    /** A commit failed because the log already holds one of its events. */
    default void conflict(ConflictKind kind) {}

    /** Another writer was faster; the group is numbered anew. */
    default void positionRace() {}

    /** The store's answer was lost; the positions are read back. */
    default void unknownOutcome() {}
}
