package org.progressledger.household.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * As what a household counts on the days on which somebody looks after it.
 *
 * @param counted as what it counts on which days, as known when
 * @param helped on which days somebody looks after it, as known when; days of several helpers may overlap
 */
record LookedAfter(List<Version<Span<Standing>>> counted, List<Version<Days>> helped) {

    /** What the event at a position ended and began, beside what it left as it was. */
    List<Version<Span<Standing>>> versionsAt(long position) {
        List<Version<Span<Standing>>> before = Version.after(List.of(), spans(position), position - 1);
        return Version.after(before, spans(position + 1), position);
    }

    private List<Span<Standing>> spans(long knownAt) {
        List<Days> helpedDays = Version.knownAt(helped, knownAt);
        List<Span<Standing>> standings = Version.knownAt(counted, knownAt);
        SortedSet<LocalDate> days = new TreeSet<>();
        helpedDays.forEach(some -> days.addAll(List.of(some.from(), some.to())));
        standings.forEach(span -> days.addAll(List.of(span.from(), span.to())));
        return Span.over(
                days,
                day -> helpedDays.stream().anyMatch(some -> some.include(day))
                        ? standings.stream()
                                .filter(span -> span.days().include(day))
                                .map(Span::standing)
                                .findFirst()
                        : Optional.empty());
    }
}
