package org.progressledger.commune;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.progressledger.commune.TitleEvent.TitleConferred;
import org.progressledger.commune.TitleEvent.TitleEntryWithdrawn;
import org.progressledger.ruleset.Title;

/**
 * All that was ever recorded about one commune's titles. Answers for any day, and as known at any position.
 *
 * @param entries in the order of recording, those withdrawn as mistakes included
 * @param withdrawals when each mistaken entry was withdrawn, as a position, by its identifier
 */
public record TitleBook(List<Entry> entries, Map<String, Long> withdrawals) {

    public static final TitleBook EMPTY = new TitleBook(List.of(), Map.of());

    /**
     * An entry of the book; never the withdrawal of another one.
     *
     * @param id identifier of the event
     * @param position its place in the order of recording: position in the ledger, or sequence in the commune's stream
     */
    public record Entry(String id, long position, TitleEvent event) {}

    public TitleBook {
        entries = List.copyOf(entries);
        withdrawals = Map.copyOf(withdrawals);
    }

    /**
     * The book with one more event.
     *
     * @param id identifier of the event
     * @param position its place in the order of recording, greater than those of the events before
     */
    public TitleBook after(String id, long position, TitleEvent event) {
        if (event instanceof TitleEntryWithdrawn withdrawn) {
            Map<String, Long> more = new HashMap<>(withdrawals);
            more.putIfAbsent(withdrawn.withdraws(), position);
            return new TitleBook(entries, more);
        }
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(id, position, event));
        return new TitleBook(more, withdrawals);
    }

    /** The book with what was recorded before that position. */
    public TitleBook knownAt(long position) {
        return new TitleBook(
                entries.stream().filter(entry -> entry.position() < position).toList(),
                withdrawals.entrySet().stream()
                        .filter(withdrawal -> withdrawal.getValue() < position)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The entries that are not withdrawn as mistakes, in the order of recording. */
    public List<Entry> valid() {
        return entries.stream()
                .filter(entry -> !withdrawals.containsKey(entry.id()))
                .toList();
    }

    /** The titles held on that day, from the lowest to the highest. */
    public List<Holding> heldOn(LocalDate day) {
        return Arrays.stream(Title.values())
                .flatMap(title -> held(title, day).stream())
                .toList();
    }

    /** The holding of this title on that day; of several by different sets the latest. Empty if it is not held. */
    public Optional<Holding> held(Title title, LocalDate day) {
        return valid().stream()
                .filter(entry -> entry.event().title() == title
                        && !entry.event().effectiveOn().isAfter(day))
                .max(Comparator.comparing((Entry entry) -> entry.event().effectiveOn())
                        .thenComparing(Entry::position))
                .filter(entry -> entry.event() instanceof TitleConferred)
                .map(entry -> new Holding(entry.id(), (TitleConferred) entry.event()));
    }
}
