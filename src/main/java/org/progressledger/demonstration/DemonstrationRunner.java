package org.progressledger.demonstration;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Loads the province beside the running application, so that its pages can be looked at meanwhile, and lets go when the
 * application stops.
 */
final class DemonstrationRunner implements ApplicationRunner, ApplicationListener<ContextClosedEvent> {

    private final Thread loading;

    DemonstrationRunner(DemonstrationLoading loading) {
        this.loading = new Thread(loading::run, "demonstration");
        this.loading.setDaemon(true);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        loading.start();
    }

    /** Whether the loading has ended, by success or not. */
    boolean isDone() {
        return loading.getState() == Thread.State.TERMINATED;
    }

    /** Comes before anything is stopped: what the intake has under way it ends itself. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        loading.interrupt();
    }
}
