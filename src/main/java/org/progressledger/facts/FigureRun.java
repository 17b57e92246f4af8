package org.progressledger.facts;

import java.util.Arrays;
import java.util.List;

/** The amounts of many positions without the positions: for each key, what it amounts to by each day on which it changes. */
final class FigureRun {

    private final int[] keys;
    private final int[] starts;
    private final int[] days;
    private final long[] totals;

    private FigureRun(int[] keys, int[] starts, int[] days, long[] totals) {
        this.keys = keys;
        this.starts = starts;
        this.days = days;
        this.totals = totals;
    }

    static FigureRun ofRows(List<FigureRows> pages) {
        Cells cells = new Cells();
        pages.forEach(page -> page.forEach(
                0, Long.MAX_VALUE, (position, recordedAt, key, day, amount) -> cells.add(key, day, amount)));
        return cells.run();
    }

    static FigureRun ofRuns(List<FigureRun> runs) {
        Cells cells = new Cells();
        runs.forEach(run -> run.addTo(cells));
        return cells.run();
    }

    private void addTo(Cells cells) {
        for (int index = 0; index < keys.length; index++) {
            long before = 0;
            for (int cell = starts[index]; cell < starts[index + 1]; cell++) {
                cells.add(keys[index], days[cell], Math.subtractExact(totals[cell], before));
                before = totals[cell];
            }
        }
    }

    void addTo(FigureSums<?> sums) {
        for (int index = 0; index < keys.length; index++) {
            sums.addRun(keys[index], days, totals, starts[index], starts[index + 1]);
        }
    }

    /** Amounts by key and day, each day of a key as one number that sorts by both. */
    private static final class Cells {

        private static final long DAY = 0xFFFF_FFFFL;

        private long[] codes = new long[1_024];
        private long[] amounts = new long[1_024];
        private int size;

        void add(int key, int day, long amount) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, size * 2);
                amounts = Arrays.copyOf(amounts, size * 2);
            }
            codes[size] = (long) key << 32 | (day - (long) Integer.MIN_VALUE);
            amounts[size] = amount;
            size++;
        }

        FigureRun run() {
            long[] distinct = Arrays.stream(codes, 0, size).sorted().distinct().toArray();
            long[] totals = new long[distinct.length];
            for (int cell = 0; cell < size; cell++) {
                int place = Arrays.binarySearch(distinct, codes[cell]);
                totals[place] = Math.addExact(totals[place], amounts[cell]);
            }
            int[] starts = starts(distinct);
            int[] keys = new int[starts.length - 1];
            int[] days = new int[distinct.length];
            for (int index = 0; index < keys.length; index++) {
                keys[index] = key(distinct[starts[index]]);
                for (int cell = starts[index]; cell < starts[index + 1]; cell++) {
                    days[cell] = (int) ((distinct[cell] & DAY) + Integer.MIN_VALUE);
                    totals[cell] = Math.addExact(totals[cell], cell == starts[index] ? 0 : totals[cell - 1]);
                }
            }
            return new FigureRun(keys, starts, days, totals);
        }

        private static int key(long code) {
            return (int) (code >>> 32);
        }

        /** Where each key begins, and the end. */
        private static int[] starts(long[] distinct) {
            int[] starts = new int[distinct.length + 1];
            int keys = 0;
            for (int cell = 0; cell < distinct.length; cell++) {
                if (cell == 0 || key(distinct[cell]) != key(distinct[cell - 1])) {
                    starts[keys++] = cell;
                }
            }
            starts[keys] = distinct.length;
            return Arrays.copyOf(starts, keys + 1);
        }
    }
}
