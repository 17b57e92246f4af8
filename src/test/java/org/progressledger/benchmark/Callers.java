package org.progressledger.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/** Threads that each do one thing again and again, waiting for each to be done. */
final class Callers {

    private Callers() {}

    /** Calls per second that {@code callers} threads get through in about {@code seconds}. */
    static double perSecond(int callers, double seconds, Runnable call) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            LongAdder done = new LongAdder();
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                running.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        call.run();
                        done.increment();
                    }
                }));
            }
            for (Future<?> caller : running) {
                caller.get();
            }
            return done.sum() / ((System.nanoTime() - start) / 1e9);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A caller failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", interrupted);
        } finally {
            threads.shutdownNow();
        }
    }
}
