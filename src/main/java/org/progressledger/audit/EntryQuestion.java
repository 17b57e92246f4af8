package org.progressledger.audit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.progressledger.accountability.Post;
import org.progressledger.facts.Basis;
import org.progressledger.territory.RecordedArea;

/**
 * Asks for entries.
 *
 * @param basis the last effective day that is asked about, and what is known
 * @param fromPosition first position that is asked about
 * @param leastDelay fewest days from the effective day to that of recording; empty for any number, also a negative one
 * @param recordedFrom first day of recording; empty for any
 * @param recordedTo last day of recording; empty for any
 * @param area whose entries
 * @param post whose holder counts as head of a unit
 * @param only the group that is asked for, by what it is grouped
 */
public record EntryQuestion(
        Basis basis,
        long fromPosition,
        Optional<Long> leastDelay,
        Optional<LocalDate> recordedFrom,
        Optional<LocalDate> recordedTo,
        RecordedArea area,
        Post post,
        Map<Grouping, String> only) {

    public EntryQuestion {
        only = Map.copyOf(only);
    }

    /** Whether it asks for the entry, but for the groups. */
    boolean admits(RecordedEntry entry) {
        return entry.position() >= fromPosition
                && !entry.effectiveOn().isAfter(basis.effectiveOn())
                && leastDelay.map(least -> entry.delay() >= least).orElse(true)
                && recordedFrom
                        .map(first -> !entry.recordedOn().isBefore(first))
                        .orElse(true)
                && recordedTo.map(last -> !entry.recordedOn().isAfter(last)).orElse(true)
                && entry.units().stream().anyMatch(area::has);
    }
}
