package org.progressledger.benchmark;

import java.util.Arrays;

/** How long something takes, over many times. */
final class Percentiles {

    private final double[] milliseconds;

    private Percentiles(double[] milliseconds) {
        this.milliseconds = milliseconds;
    }

    /** Half as often before, to warm up. */
    static Percentiles of(int times, Runnable measured) {
        for (int time = 0; time < times / 2; time++) {
            measured.run();
        }
        double[] milliseconds = new double[times];
        for (int time = 0; time < times; time++) {
            long start = System.nanoTime();
            measured.run();
            milliseconds[time] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(milliseconds);
        return new Percentiles(milliseconds);
    }

    double at(int percent) {
        return milliseconds[Math.min(milliseconds.length - 1, milliseconds.length * percent / 100)];
    }

    double most() {
        return milliseconds[milliseconds.length - 1];
    }
}
