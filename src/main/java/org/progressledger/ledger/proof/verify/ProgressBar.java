package org.progressledger.ledger.proof.verify;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How far the verification is, on one line of a terminal that is written over. */
final class ProgressBar {

    private static final int WIDTH = 40;
    private static final long NANOS_BETWEEN = TimeUnit.MILLISECONDS.toNanos(200);

    private final PrintStream terminal;
    private final boolean shown;
    private final long start = System.nanoTime();
    private LongSupplier done = () -> 0;
    private long total;
    private long reached;
    private long drawnAt = start;
    private boolean drawn;

    ProgressBar(PrintStream terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    /** Measures by something else than entries, such as bytes of a file. */
    void of(LongSupplier measure, long end) {
        done = measure;
        total = end;
    }

    void ofEntries(long end) {
        of(() -> reached, end);
    }

    void reached(long entries) {
        reached = entries;
        long now = System.nanoTime();
        if (shown && now - drawnAt >= NANOS_BETWEEN) {
            drawnAt = now;
            draw(now);
        }
    }

    private void draw(long now) {
        drawn = true;
        double share = total == 0 ? 0 : Math.min(1.0, (double) done.getAsLong() / total);
        int full = (int) (share * WIDTH);
        terminal.printf(
                "\r[%s%s] %3.0f %%  %,d  %,.0f/s",
                "#".repeat(full), " ".repeat(WIDTH - full), 100 * share, reached, reached / ((now - start) / 1e9));
        terminal.flush();
    }

    void finish() {
        if (drawn) {
            terminal.println();
        }
    }
}
