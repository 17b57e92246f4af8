package org.progressledger.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.progressledger.ledger.projection.EventsLackingException;

/**
 * The amounts that a generation has gathered from the events before a position, as they stand in memory: page by page in
 * order of position, and again as runs of 16, 256, 4,096, … whole pages. Never changes; what comes later is another one.
 *
 * @param written the events before this position are in it, and no others
 * @param parked the streams of events before that position that are parked as dead letters and come late, by position
 * @param keys by their numbers
 * @param pages page by number
 * @param levels runs of whole pages that follow each other, by level and number
 */
record FigureMemory(
        long written,
        SortedMap<Long, String> parked,
        List<FigureKey> keys,
        List<FigureRows> pages,
        List<List<FigureRun>> levels) {

    static final FigureMemory EMPTY =
            new FigureMemory(0, Collections.emptySortedMap(), List.of(), List.of(), List.of());

    /** A run holds 16 of the level below: a shift by this many bits. */
    private static final int SHIFT = 4;

    /**
     * Lets pass what is asked on a basis on which no event is lacking.
     *
     * @throws EventsLackingException if an event before this position is parked
     */
    void requireComplete(String projection, long knownAt) {
        EventsLackingException.requireNone(projection, parked.headMap(knownAt));
    }

    /** Adds everything of positions from one up to another, which is not included. */
    void add(long from, long to, FigureSums<?> sums) {
        long end = Math.min(to, written);
        long position = from;
        while (position < end) {
            position = addNext(position, end, sums);
        }
    }

    private long addNext(long from, long end, FigureSums<?> sums) {
        for (int level = levels.size() - 1; level >= 0; level--) {
            long length = length(level);
            if (from % length == 0 && from + length <= end) {
                levels.get(level).get((int) (from / length)).addTo(sums);
                return from + length;
            }
        }
        int page = (int) (from / FigurePage.POSITIONS);
        long next = Math.min(end, (page + 1L) * FigurePage.POSITIONS);
        pages.get(page).addTo(sums, from, next);
        return next;
    }

    /** Positions of a run of a level. */
    private static long length(int level) {
        return (long) FigurePage.POSITIONS << SHIFT * (level + 1);
    }

    /** Looks at the rows of positions from one up to another, which is not included. */
    void forEach(long from, long to, FigureRows.Visitor visitor) {
        long end = Math.min(to, written);
        for (long position = from; position < end; ) {
            int page = (int) (position / FigurePage.POSITIONS);
            pages.get(page).forEach(position, end, visitor);
            position = (page + 1L) * FigurePage.POSITIONS;
        }
    }

    /**
     * The same with more.
     *
     * @param all every page by number, the last of which may not be whole yet
     * @param changed numbers of the pages that are not as they were here
     */
    FigureMemory with(
            long writtenNow,
            SortedMap<Long, String> parkedNow,
            List<FigureKey> keysNow,
            List<FigureRows> all,
            Set<Integer> changed) {
        List<List<FigureRun>> runs = new ArrayList<>();
        int whole = (int) (writtenNow / FigurePage.POSITIONS);
        for (int number = 0; whole >> SHIFT * (number + 1) > 0; number++) {
            int level = number;
            runs.add(IntStream.range(0, whole >> SHIFT * (level + 1))
                    .mapToObj(run -> run(level, run, changed).orElseGet(() -> newRun(level, run, all, runs)))
                    .toList());
        }
        return new FigureMemory(
                writtenNow, Collections.unmodifiableSortedMap(parkedNow), keysNow, List.copyOf(all), List.copyOf(runs));
    }

    /** A run of before, if it still holds. */
    private Optional<FigureRun> run(int level, int number, Set<Integer> changed) {
        return level < levels.size()
                        && number < levels.get(level).size()
                        && changed.stream().noneMatch(page -> page >> SHIFT * (level + 1) == number)
                ? Optional.of(levels.get(level).get(number))
                : Optional.empty();
    }

    private static FigureRun newRun(int level, int number, List<FigureRows> pages, List<List<FigureRun>> below) {
        int from = number << SHIFT;
        int to = number + 1 << SHIFT;
        return level == 0
                ? FigureRun.ofRows(pages.subList(from, to))
                : FigureRun.ofRuns(below.get(level - 1).subList(from, to));
    }
}
