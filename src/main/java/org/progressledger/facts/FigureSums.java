package org.progressledger.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What rows and runs add up to, per group of keys, between each of the days asked about and the one before it: then a row
 * has one place, however many days are asked about.
 */
final class FigureSums<G> {

    private final FigureGroups<G> groups;
    private final int[] days;
    private final long[] moved;

    FigureSums(FigureGroups<G> groups, Collection<LocalDate> days) {
        this.groups = groups;
        this.days = days.stream().mapToInt(FigureSums::day).sorted().distinct().toArray();
        this.moved = new long[groups.size() * this.days.length];
    }

    /** A day as it is kept in memory; days beyond five million years from now fall on the last one. */
    static int day(LocalDate date) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, date.toEpochDay()));
    }

    /** Adds an amount to all days that are not before its own. */
    void add(int key, int effectiveOn, long amount) {
        int group = groups.of(key);
        if (group == FigureGroups.NONE) {
            return;
        }
        int found = Arrays.binarySearch(days, effectiveOn);
        int first = found >= 0 ? found : -found - 1;
        if (first < days.length) {
            addAt(group, first, amount);
        }
    }

    /**
     * Adds what a key has amounted to by each day.
     *
     * @param effectiveOn days in order
     * @param totals for each of those days, all amounts until it
     * @param from index of the first day of the key
     * @param to index behind its last
     */
    void addRun(int key, int[] effectiveOn, long[] totals, int from, int to) {
        int group = groups.of(key);
        if (group == FigureGroups.NONE) {
            return;
        }
        long before = 0;
        for (int index = 0; index < days.length; index++) {
            int found = Arrays.binarySearch(effectiveOn, from, to, days[index]);
            int last = found >= 0 ? found : -found - 2;
            if (last >= from) {
                addAt(group, index, Math.subtractExact(totals[last], before));
                before = totals[last];
            }
        }
    }

    private void addAt(int group, int index, long amount) {
        int place = group * days.length + index;
        moved[place] = Math.addExact(moved[place], amount);
    }

    /** The totals of one of the days asked about, without those that are 0. */
    Map<G, Long> on(LocalDate date) {
        int last = Arrays.binarySearch(days, day(date));
        Map<G, Long> totals = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            long total = 0;
            for (int index = 0; index <= last; index++) {
                total = Math.addExact(total, moved[group * days.length + index]);
            }
            if (total != 0) {
                totals.put(groups.name(group), total);
            }
        }
        return totals;
    }
}
