package org.progressledger.ledger.axon;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * What a feature records when the application starts: when commands can be handled and before anybody may send one, which
 * is before intake, demonstration and pages start.
 */
public abstract class WhenApplicationStarts implements SmartLifecycle {

    private volatile boolean running;

    /** The application does not start if this fails. */
    protected abstract void then();

    @Override
    public final void start() {
        then();
        running = true;
    }

    @Override
    public final void stop() {
        running = false;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    /** After Axon, which starts all at once, and before the web server. */
    @Override
    public final int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
