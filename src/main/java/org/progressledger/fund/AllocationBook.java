package org.progressledger.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.progressledger.fund.AllocationEvent.AllocationOpened;
import org.progressledger.fund.AllocationEvent.EntryReversed;
import org.progressledger.fund.AllocationEvent.MoneyEvent;

/**
 * All that was ever recorded of one allocation. Answers as known at any position.
 *
 * <p>An entry that was reversed may be entered again under its identity, as a new generation of it. A reversal reverses what
 * is valid of its entry when it is recorded.
 *
 * @param openings what the allocation is for and where its money comes from, in the order of recording; the last one holds
 * @param lines in the order of recording, those reversed included
 */
public record AllocationBook(List<Opening> openings, List<Line> lines) {

    public static final AllocationBook EMPTY = new AllocationBook(List.of(), List.of());

    /** @param position its place in the order of recording */
    public record Opening(long position, AllocationOpened event) {}

    /**
     * A line of the book; never the reversal of another one.
     *
     * @param id identifier of the event
     * @param position its place in the order of recording: position in the ledger, or sequence in the allocation's stream
     * @param reversedAt place of the event that reversed it; empty while it is valid
     */
    public record Line(String id, long position, MoneyEvent event, OptionalLong reversedAt) {

        public boolean isReversed() {
            return reversedAt.isPresent();
        }

        private boolean isOf(String entry) {
            return event.entry().id().equals(entry);
        }

        private Line reversed(long by) {
            return new Line(id, position, event, OptionalLong.of(by));
        }

        private Line knownAt(long known) {
            return reversedAt.orElse(Long.MIN_VALUE) < known
                    ? this
                    : new Line(id, position, event, OptionalLong.empty());
        }
    }

    public AllocationBook {
        openings = List.copyOf(openings);
        lines = List.copyOf(lines);
    }

    /** A book that is being written. Not for several threads. */
    public static final class Writing {

        private final List<Opening> openings;
        private final List<Line> lines;

        public Writing() {
            this(EMPTY);
        }

        private Writing(AllocationBook book) {
            openings = new ArrayList<>(book.openings);
            lines = new ArrayList<>(book.lines);
        }

        /**
         * One more event.
         *
         * @param id identifier of the event
         * @param position its place in the order of recording, greater than those of the events before
         */
        public Writing add(String id, long position, AllocationEvent event) {
            if (event instanceof AllocationOpened opened) {
                openings.add(new Opening(position, opened));
            } else if (event instanceof EntryReversed reversed) {
                lines.replaceAll(
                        line -> line.isOf(reversed.reverses()) && !line.isReversed() ? line.reversed(position) : line);
            } else {
                lines.add(new Line(id, position, (MoneyEvent) event, OptionalLong.empty()));
            }
            return this;
        }

        public AllocationBook book() {
            return new AllocationBook(openings, lines);
        }
    }

    /**
     * The book with one more event.
     *
     * @param id identifier of the event
     * @param position its place in the order of recording, not less than those of the events before
     */
    public AllocationBook after(String id, long position, AllocationEvent event) {
        return new Writing(this).add(id, position, event).book();
    }

    /** The book with what was recorded before that position. */
    public AllocationBook knownAt(long position) {
        return new AllocationBook(
                openings.stream()
                        .filter(opening -> opening.position() < position)
                        .toList(),
                lines.stream()
                        .filter(line -> line.position() < position)
                        .map(line -> line.knownAt(position))
                        .toList());
    }

    public boolean isOpen() {
        return !openings.isEmpty();
    }

    /** Whether any of its entries is valid. Without one, its next money may come from elsewhere. */
    public boolean hasEntries() {
        return lines.stream().anyMatch(line -> !line.isReversed());
    }

    /** What it is for; empty for an allocation that the ledger does not know. */
    public Optional<AllocationOpened> opened() {
        return isOpen() ? Optional.of(openings.get(openings.size() - 1).event()) : Optional.empty();
    }

    /** @throws java.util.NoSuchElementException if the ledger does not know the allocation */
    public Purpose purpose() {
        return opened().orElseThrow().purpose();
    }

    public Optional<AllocationId> parent() {
        return opened().flatMap(AllocationOpened::parent);
    }

    public Optional<AllocationId> mediumTerm() {
        return opened().flatMap(AllocationOpened::mediumTerm);
    }

    /** The valid events of one entry, or those that were reversed last. */
    public List<MoneyEvent> entry(String id) {
        List<Line> all = lines.stream().filter(line -> line.isOf(id)).toList();
        OptionalLong latest =
                all.isEmpty() ? OptionalLong.empty() : all.get(all.size() - 1).reversedAt();
        return events(
                all.stream().filter(line -> line.reversedAt().equals(latest)).toList());
    }

    /** Whether the entry was recorded and is not valid. */
    public boolean isReversed(String entry) {
        List<Line> all = lines.stream().filter(line -> line.isOf(entry)).toList();
        return !all.isEmpty() && all.stream().allMatch(Line::isReversed);
    }

    /** Whether the entry was recorded and is valid. */
    boolean isValid(String entry) {
        return lines.stream().anyMatch(line -> line.isOf(entry) && !line.isReversed());
    }

    /** The events that are not reversed, in the order of recording. */
    public List<MoneyEvent> valid() {
        return events(lines.stream().filter(line -> !line.isReversed()).toList());
    }

    private static List<MoneyEvent> events(Collection<Line> lines) {
        return lines.stream().map(Line::event).toList();
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
