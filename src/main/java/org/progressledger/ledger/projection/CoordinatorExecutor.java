package org.progressledger.ledger.projection;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs a processor's coordinator. The coordinator sleeps 100 ms whenever 1,024 events wait in the worker's queue, which
 * alone would limit a replay to about 10,000 events/s; here it looks again after a millisecond. See decision 0042.
 */
final class CoordinatorExecutor extends ScheduledThreadPoolExecutor {

    private static final long QUEUE_FULL_MILLISECONDS = 100;

    CoordinatorExecutor(String name) {
        super(1, task -> new Thread(task, name + "-coordinator"));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return unit.toMillis(delay) == QUEUE_FULL_MILLISECONDS
                ? super.schedule(task, 1, TimeUnit.MILLISECONDS)
                : super.schedule(task, delay, unit);
    }
}
