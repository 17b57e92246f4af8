package org.progressledger.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** One check or one apply while it runs: written by its worker, read by anybody. */
final class Run {

    /** What is run. */
    enum Kind {
        CHECK,
        APPLY
    }

    private static final double NANOSECONDS = 1e9;

    private final Kind kind;
    private final LongSupplier nanoTime;
    private final long started;
    private volatile double fraction;
    private volatile int rows;
    private volatile Optional<ApplyState> applied = Optional.empty();
    private volatile boolean stopRequested;

    Run(Kind kind, LongSupplier nanoTime) {
        this.kind = kind;
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
    }

    Kind kind() {
        return kind;
    }

    ReviewListStatus.Phase phase() {
        return kind == Kind.CHECK ? ReviewListStatus.Phase.CHECKING : ReviewListStatus.Phase.APPLYING;
    }

    /** @param done from 0 to 1 */
    void reached(double done, int rowsDone) {
        fraction = done;
        rows = rowsDone;
    }

    /** @param state what the ledger holds of the list now, so that nobody who watches needs to read it there */
    void applied(ApplyState state) {
        applied = Optional.of(state);
    }

    Optional<ApplyState> applied() {
        return applied;
    }

    void requestStop() {
        stopRequested = true;
    }

    boolean isStopRequested() {
        return stopRequested;
    }

    Progress progress() {
        double seconds = Math.max((nanoTime.getAsLong() - started) / NANOSECONDS, 1e-3);
        double done = fraction;
        long remaining = done > 0 ? Math.round(seconds * (1 - done) / done) : 0;
        return new Progress(
                (int) Math.floor(done * 100), rows, Math.round(rows / seconds), Duration.ofSeconds(remaining));
    }
}
