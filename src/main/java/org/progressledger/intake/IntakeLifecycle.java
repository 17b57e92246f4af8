package org.progressledger.intake;

import java.util.concurrent.ExecutorService;
import org.progressledger.ledger.axon.ChunkedWork;
import org.springframework.context.SmartLifecycle;

/**
 * Goes on with what was cut off once the ledger stands, and lets every chunk under way end before the ledger goes. Starts
 * after everything else and stops first.
 */
final class IntakeLifecycle implements SmartLifecycle {

    private final Intake intake;
    private final ExecutorService workers;
    private volatile boolean running;

    IntakeLifecycle(Intake intake, ExecutorService workers) {
        this.intake = intake;
        this.workers = workers;
    }

    @Override
    public void start() {
        running = true;
        intake.resume();
    }

    @Override
    public void stop() {
        intake.stop();
        ChunkedWork.awaitEnd(workers);
        running = false;
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
