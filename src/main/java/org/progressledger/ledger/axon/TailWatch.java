package org.progressledger.ledger.axon;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells those who do not wait themselves that the log has grown. One thread for all of them, started by the first. */
final class TailWatch implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(TailWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Tail tail;
    private final Set<Runnable> callbacks = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "ledger-tail");

    TailWatch(Tail tail) {
        this.tail = tail;
        thread.setDaemon(true);
    }

    void register(Runnable callback) {
        callbacks.add(callback);
        if (started.compareAndSet(false, true)) {
            thread.start();
        }
    }

    void unregister(Runnable callback) {
        callbacks.remove(callback);
    }

    private void watch() {
        long seen = 0;
        while (closed.getCount() > 0) {
            try {
                Tail.Step step = tail.step(seen);
                if (step == Tail.Step.LEDGER_CLOSED) {
                    return;
                }
                if (step == Tail.Step.GROWN) {
                    seen = tail.next();
                    callbacks.forEach(Runnable::run);
                }
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException unreachable) {
                LOGGER.warn("The end of the ledger cannot be watched, trying again: {}", unreachable.getMessage());
                pause();
            }
        }
    }

    private void pause() {
        try {
            closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }
}
