package org.progressledger.audit;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * The way of a replay: the positions of the events that concern its subject, in the order of the ledger.
 *
 * @param positions rising
 */
public record ReplayCourse(long[] positions) {

    public ReplayCourse {
        positions = positions.clone();
    }

    @Override
    public long[] positions() {
        return positions.clone();
    }

    public int length() {
        return positions.length;
    }

    public OptionalLong first() {
        return Arrays.stream(positions).findFirst();
    }

    public OptionalLong last() {
        return positions.length == 0 ? OptionalLong.empty() : OptionalLong.of(positions[positions.length - 1]);
    }

    /** The event there, or the first behind it; the last of all if there is none. */
    public OptionalLong at(long position) {
        int place = place(position);
        return place < positions.length ? OptionalLong.of(positions[place]) : last();
    }

    public OptionalLong before(long position) {
        int place = place(position);
        return place > 0 ? OptionalLong.of(positions[place - 1]) : OptionalLong.empty();
    }

    public OptionalLong after(long position) {
        int place = place(position + 1);
        return place < positions.length ? OptionalLong.of(positions[place]) : OptionalLong.empty();
    }

    /** Which step it is, from 1. */
    public int numberOf(long position) {
        return place(position) + 1;
    }

    private int place(long position) {
        int found = Arrays.binarySearch(positions, position);
        return found >= 0 ? found : -found - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReplayCourse course && Arrays.equals(positions, course.positions);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(positions);
    }

    @Override
    public String toString() {
        return "ReplayCourse[" + positions.length + " events]";
    }
}
