package org.progressledger.facts;

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

    /**
     * @param first first position of the page
     * @param events those that count, in order of position
     */
    FigureRows(long first, List<FigureEvent> events, FigureKeys numbers) {
        int rows = events.stream().mapToInt(event -> event.amounts().size()).sum();
        this.first = first;
        this.offsets = new short[events.size()];
        this.recordedAt = new long[events.size()];
        this.starts = new int[events.size() + 1];
        this.keys = new int[rows];
        this.days = new int[rows];
        this.amounts = new long[rows];
        int row = 0;
        for (int index = 0; index < events.size(); index++) {
            FigureEvent event = events.get(index);
            offsets[index] = (short) (event.position() - first);
            recordedAt[index] = event.recordedAt().toEpochMilli();
            for (FigureEvent.Amount amount : event.amounts()) {
                keys[row] = numbers.numberOf(FigureKey.of(event, amount));
                days[row] = FigureSums.day(amount.effectiveOn());
                amounts[row] = amount.amount();
                row++;
            }
            starts[index + 1] = row;
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
}
