package org.progressledger.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.progressledger.fund.AllocationEvent.AllocationOpened;
import org.progressledger.fund.AllocationEvent.EntryReversed;
import org.progressledger.fund.AllocationEvent.MoneyEvent;

/**
 * All that was ever recorded of one allocation. Answers as known at any position.
 *
 * @param opened empty for an allocation that the ledger does not know
 * @param lines in the order of recording, those reversed included
 * @param reversals what reversed an entry, by {@link Entry#id}
 */
public record AllocationBook(Optional<AllocationOpened> opened, List<Line> lines, Map<String, Reversal> reversals) {

    public static final AllocationBook EMPTY = new AllocationBook(Optional.empty(), List.of(), Map.of());

    /**
     * A line of the book; never the reversal of another one.
     *
     * @param id identifier of the event
     * @param position its place in the order of recording: position in the ledger, or sequence in the allocation's stream
     */
    public record Line(String id, long position, MoneyEvent event) {}

    /** @param position its place in the order of recording */
    public record Reversal(long position, EntryReversed event) {}

    public AllocationBook {
        lines = List.copyOf(lines);
        reversals = Map.copyOf(reversals);
    }

    /**
     * The book with one more event.
     *
     * @param id identifier of the event
     * @param position its place in the order of recording, greater than those of the events before
     */
    public AllocationBook after(String id, long position, AllocationEvent event) {
        if (event instanceof AllocationOpened opening) {
            return new AllocationBook(Optional.of(opening), lines, reversals);
        }
        if (event instanceof EntryReversed reversed) {
            Map<String, Reversal> more = new HashMap<>(reversals);
            more.putIfAbsent(reversed.reverses(), new Reversal(position, reversed));
            return new AllocationBook(opened, lines, more);
        }
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(id, position, (MoneyEvent) event));
        return new AllocationBook(opened, more, reversals);
    }

    /** The book with what was recorded before that position; what it is for is known from the beginning. */
    public AllocationBook knownAt(long position) {
        return new AllocationBook(
                opened,
                lines.stream().filter(line -> line.position() < position).toList(),
                reversals.entrySet().stream()
                        .filter(reversal -> reversal.getValue().position() < position)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public boolean isOpen() {
        return opened.isPresent();
    }

    /** @throws java.util.NoSuchElementException if the ledger does not know the allocation */
    public Purpose purpose() {
        return opened.orElseThrow().purpose();
    }

    public Optional<AllocationId> parent() {
        return opened.flatMap(AllocationOpened::parent);
    }

    public Optional<AllocationId> mediumTerm() {
        return opened.flatMap(AllocationOpened::mediumTerm);
    }

    /** The events of one entry, also of one that was reversed. */
    public List<MoneyEvent> entry(String id) {
        return lines.stream()
                .map(Line::event)
                .filter(event -> event.entry().id().equals(id))
                .toList();
    }

    public boolean isReversed(String entry) {
        return reversals.containsKey(entry);
    }

    /** The events that are not reversed, in the order of recording. */
    public List<MoneyEvent> valid() {
        return lines.stream()
                .map(Line::event)
                .filter(event -> !isReversed(event.entry().id()))
                .toList();
    }

    /** What its accounts hold by what is not reversed. */
    public AllocationAccounts accounts() {
        return AllocationAccounts.of(valid());
    }

    /** Day on which the account was settled; empty while it is open. */
    public Optional<LocalDate> settledOn(int budgetYear) {
        return accounts().year(budgetYear).settledOn();
    }
}
