package org.progressledger.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.progressledger.accountability.HeadEvent.HeadEntryWithdrawn;
import org.progressledger.accountability.HeadEvent.HeadLeftOffice;
import org.progressledger.accountability.HeadEvent.HeadTookOffice;
import org.progressledger.shared.Validity;

/**
 * All that was ever recorded about the heads of one unit.
 *
 * @param entries in the order of recording, those withdrawn as mistakes and their withdrawals included
 */
public record HeadBook(List<Entry> entries) {

    public static final HeadBook EMPTY = new HeadBook(List.of());

    /**
     * @param id identifier of the event
     * @param position its place in the order of recording: position in the ledger, or sequence in the unit's stream
     */
    public record Entry(String id, long position, HeadEvent event) {}

    public HeadBook {
        entries = List.copyOf(entries);
    }

    /** The book with one more event. */
    public HeadBook after(String id, long position, HeadEvent event) {
        return new HeadBook(Stream.concat(entries.stream(), Stream.of(new Entry(id, position, event)))
                .toList());
    }

    /** The book with what was recorded before that position. */
    public HeadBook knownAt(long position) {
        return new HeadBook(
                entries.stream().filter(entry -> entry.position() < position).toList());
    }

    /** The entry of that identifier, unless it was withdrawn. */
    Optional<HeadEvent> valid(String id) {
        return valid().filter(entry -> entry.id().equals(id)).map(Entry::event).findFirst();
    }

    private Stream<Entry> valid() {
        Set<String> withdrawn = entries.stream()
                .filter(entry -> entry.event() instanceof HeadEntryWithdrawn)
                .map(entry -> ((HeadEntryWithdrawn) entry.event()).withdraws())
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> !(entry.event() instanceof HeadEntryWithdrawn) && !withdrawn.contains(entry.id()));
    }

    /** All terms that stand, by post and then by their days. */
    public List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        valid().forEach(entry -> {
            if (entry.event() instanceof HeadTookOffice took) {
                terms.add(new Term(
                        entry.id(),
                        entry.position(),
                        took.post(),
                        took.capacity(),
                        took.person(),
                        new Validity(took.effectiveOn(), took.until()),
                        took.decision(),
                        Optional.empty()));
            } else if (entry.event() instanceof HeadLeftOffice left) {
                terms.replaceAll(term -> term.id().equals(left.term())
                        ? term.left(new Term.Leaving(entry.id(), entry.position()), left.effectiveOn())
                        : term);
            }
        });
        terms.sort(Comparator.comparing(Term::post)
                .thenComparing(term -> term.days().from()));
        return terms;
    }

    /** Who holds a post on a day. */
    public Optional<Term> inOffice(Post post, LocalDate day) {
        return terms().stream()
                .filter(term -> term.post() == post && term.days().covers(day))
                .findFirst();
    }

    /** The first term of the post that has a day in common with these, but for the term of that identifier. */
    Optional<Term> overlapping(Post post, String id, Validity days) {
        return terms().stream()
                .filter(term -> term.post() == post && !term.id().equals(id))
                .filter(term -> term.days().overlaps(days))
                .findFirst();
    }
}
