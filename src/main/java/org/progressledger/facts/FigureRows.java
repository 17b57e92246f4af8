package org.progressledger.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The amounts of one page, in order of position. */
final class FigureRows {

    /** What looks at the rows one by one. */
    @FunctionalInterface
    interface Visitor {
        void row(long position, long recordedAt, int key, int effectiveOn, long amount);
    }

    private final long first;
    private final short[] offsets;
    private final long[] recordedAt;
    private final int[] starts;
    private final int[] keys;
    private final int[] days;
    private final long[] amounts;

    private FigureRows(long first, Reading reading) {
        this.first = first;
        this.offsets = Arrays.copyOf(reading.offsets, reading.events);
        this.recordedAt = Arrays.copyOf(reading.recordedAt, reading.events);
        this.starts = Arrays.copyOf(reading.starts, reading.events + 1);
        this.keys = Arrays.copyOf(reading.keys, reading.rows);
        this.days = Arrays.copyOf(reading.days, reading.rows);
        this.amounts = Arrays.copyOf(reading.amounts, reading.rows);
    }

    /**
     * @param page number of the page
     * @param end position from which on nothing counts
     */
    static FigureRows of(int page, FigureEntries entries, long end, FigureKeys numbers) {
        Reading reading = new Reading((long) page * FigurePage.POSITIONS, numbers);
        reading.read(new FigureReader(entries.bytes()), end);
        return new FigureRows(reading.first, reading);
    }

    /** Adds the rows of positions from one up to another, which is not included. Most of the time of a question goes here. */
    void addTo(FigureSums<?> sums, long from, long to) {
        for (int event = 0; event < offsets.length; event++) {
            long position = first + offsets[event];
            if (position >= from && position < to) {
                for (int row = starts[event]; row < starts[event + 1]; row++) {
                    sums.add(keys[row], days[row], amounts[row]);
                }
            }
        }
    }

    /** Looks at the rows of positions from one up to another, which is not included. */
    void forEach(long from, long to, Visitor visitor) {
        for (int event = 0; event < offsets.length; event++) {
            long position = first + offsets[event];
            if (position >= from && position < to) {
                for (int row = starts[event]; row < starts[event + 1]; row++) {
                    visitor.row(position, recordedAt[event], keys[row], days[row], amounts[row]);
                }
            }
        }
    }

    /** The same while it grows. */
    private static final class Reading {

        private final long first;
        private final FigureKeys numbers;
        private final short[] offsets = new short[FigurePage.POSITIONS];
        private final long[] recordedAt = new long[FigurePage.POSITIONS];
        private final int[] starts = new int[FigurePage.POSITIONS + 1];
        private final List<Integer> known = new ArrayList<>();
        private int[] keys = new int[FigurePage.POSITIONS];
        private int[] days = new int[FigurePage.POSITIONS];
        private long[] amounts = new long[FigurePage.POSITIONS];
        private int events;
        private int rows;

        private Reading(long first, FigureKeys numbers) {
            this.first = first;
            this.numbers = numbers;
        }

        private void read(FigureReader reader, long end) {
            while (reader.nextEvent() && reader.position() < end) {
                while (reader.nextRow()) {
                    add(reader);
                }
                offsets[events] = (short) (reader.position() - first);
                recordedAt[events] = reader.recordedAt();
                events++;
                starts[events] = rows;
            }
        }

        private void add(FigureReader reader) {
            if (rows == keys.length) {
                keys = Arrays.copyOf(keys, rows * 2);
                days = Arrays.copyOf(days, rows * 2);
                amounts = Arrays.copyOf(amounts, rows * 2);
            }
            if (reader.keyNumber() == known.size()) {
                known.add(numbers.numberOf(reader.key()));
            }
            keys[rows] = known.get(reader.keyNumber());
            days[rows] = FigureSums.day(reader.effectiveOn());
            amounts[rows] = reader.amount();
            rows++;
        }
    }
}
