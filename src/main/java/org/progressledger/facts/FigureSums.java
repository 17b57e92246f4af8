package org.progressledger.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Running totals per group of keys and day asked about, to which rows and runs are added. */
final class FigureSums<G> {

    private final FigureGroups<G> groups;
    private final int[] days;
    private final long[] sums;

    FigureSums(FigureGroups<G> groups, Collection<LocalDate> days) {
        this.groups = groups;
        this.days = days.stream().mapToInt(FigureSums::day).sorted().distinct().toArray();
        this.sums = new long[groups.size() * this.days.length];
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
        for (int index = days.length - 1; index >= 0 && days[index] >= effectiveOn; index--) {
            addAt(group, index, amount);
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
        for (int index = 0; index < days.length; index++) {
            int found = Arrays.binarySearch(effectiveOn, from, to, days[index]);
            int last = found >= 0 ? found : -found - 2;
            if (last >= from) {
                addAt(group, index, totals[last]);
            }
        }
    }

    private void addAt(int group, int index, long amount) {
        int place = group * days.length + index;
        sums[place] = Math.addExact(sums[place], amount);
    }

    /** The totals of one of the days asked about, without those that are 0. */
    Map<G, Long> on(LocalDate date) {
        Map<G, Long> found = new HashMap<>();
        forEachOn(date, found::put);
        return found;
    }

    void forEachOn(LocalDate date, BiConsumer<G, Long> totals) {
        int index = Arrays.binarySearch(days, day(date));
        for (int group = 0; group < groups.size(); group++) {
            long sum = sums[group * days.length + index];
            if (sum != 0) {
                totals.accept(groups.name(group), sum);
            }
        }
    }
}
