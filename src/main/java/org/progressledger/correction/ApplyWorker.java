package org.progressledger.correction;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.progressledger.household.CorrectionBatchId;
import org.progressledger.ledger.axon.ChunkedWork;
import org.progressledger.ledger.projection.ProjectionCatchingUpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Applies approved batches in the background, one at a time: at once when it is told of an approval, and every second
 * those that the index names, which are what a stop, a crash or another node left. Lets the chunk under way end before
 * the ledger goes: starts after everything else and stops first.
 */
final class ApplyWorker implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(ApplyWorker.class);
    private static final long INTERVAL_SECONDS = 1;

    private final ApplyRun applying;
    private final CorrectionIndex index;
    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(1, new CustomizableThreadFactory("correction-"));
    private volatile boolean running;

    ApplyWorker(ApplyRun applying, CorrectionIndex index) {
        this.applying = applying;
        this.index = index;
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void approved(CorrectionBatchId batch) {
        if (running) {
            worker.execute(() -> apply(batch));
        }
    }

    private void applyWhatIsLeft() {
        try {
            index.approved().forEach(this::apply);
        } catch (ProjectionCatchingUpException early) {
            LOGGER.debug("The index of mass corrections is being built");
        } catch (RuntimeException failure) {
            LOGGER.error(
                    "Mass corrections to be applied could not be looked up because of {}",
                    failure.getClass().getName());
        }
    }

    /** One that cannot go on holds up nothing else. Tells no text of a failure, which may quote a household. */
    private void apply(CorrectionBatchId batch) {
        if (!running) {
            return;
        }
        try {
            applying.run(batch, () -> !running);
        } catch (EntriesOutOfOrderException elsewhere) {
            LOGGER.info("{} is being applied elsewhere", batch);
        } catch (RuntimeException failure) {
            LOGGER.error(
                    "{} was cut off by {}; it goes on by itself",
                    batch,
                    failure.getClass().getName());
        }
    }

    @Override
    public void start() {
        running = true;
        worker.scheduleWithFixedDelay(this::applyWhatIsLeft, 0, INTERVAL_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        worker.shutdown();
        ChunkedWork.awaitEnd(worker);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
