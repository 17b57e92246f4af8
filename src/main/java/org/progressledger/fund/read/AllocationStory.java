package org.progressledger.fund.read;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.fund.AllocationBook;
import org.progressledger.fund.AllocationEvent;
import org.progressledger.shared.Actor;

/**
 * An allocation as known at a position of the ledger.
 *
 * @param book what it holds
 * @param timeline everything recorded of it, in the order of recording
 */
public record AllocationStory(AllocationBook book, List<Line> timeline) {

    public AllocationStory {
        timeline = List.copyOf(timeline);
    }

    /** The events about money that are valid, in the order of recording. */
    public List<Line> valid() {
        Set<String> valid = book.lines().stream()
                .filter(line -> !line.isReversed())
                .map(AllocationBook.Line::id)
                .collect(Collectors.toSet());
        return timeline.stream().filter(line -> valid.contains(line.id())).toList();
    }

    /**
     * A line of its history.
     *
     * @param id identifier of the event
     * @param position its place in the ledger
     * @param recordedAt when it became known
     * @param actor who recorded it
     * @param source file, sheet and row that it was read from, in this order; empty if it was entered by hand
     */
    public record Line(
            String id,
            long position,
            Instant recordedAt,
            Optional<Actor> actor,
            Optional<String> source,
            AllocationEvent event) {

        /** Name of the event's class, such as {@code AdvancePaid}. */
        public String kind() {
            return event.getClass().getSimpleName();
        }
    }
}
