package org.progressledger.household.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.progressledger.facts.Change;
import org.progressledger.household.Assignment;
import org.progressledger.household.Help;
import org.progressledger.household.HelpEvent;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.DetailsReviewed;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.RegisteredEarlier;
import org.progressledger.household.Person;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.shared.VietnameseText;

/**
 * Everything that was ever recorded of a household, ready to be asked.
 *
 * @param words what it is found by: the words of its code and of the names of all its heads, without marks
 * @param knownFrom position of its first event
 * @param standings what its counting depends on
 * @param versions as what it counted on which days, as known when
 * @param escapes on which days it was out of poverty and near-poverty after it got out, as known when
 * @param helped on which days somebody looked after it, as known when
 * @param history lines of {@link HistoryEntry}, in the order of recording
 */
record HouseholdRecord(
        Set<String> words,
        long knownFrom,
        Standings standings,
        List<Version<Span>> versions,
        List<Version<Days>> escapes,
        List<Version<Days>> helped,
        List<String> history) {

    static HouseholdRecord beginning(String code, long position) {
        String searched = VietnameseText.searchForm(code);
        Set<String> words = new TreeSet<>(List.of(searched.split("[._-]+")));
        words.add(searched);
        return new HouseholdRecord(words, position, Standings.NONE, List.of(), List.of(), List.of(), List.of());
    }

    HouseholdRecord after(RecordedEvent recorded) {
        HouseholdEvent event = (HouseholdEvent) recorded.payload();
        Standings known = standings.after(recorded.id(), event);
        List<String> longer = new ArrayList<>(history.size() + 1);
        longer.addAll(history);
        longer.add(HistoryEntry.of(recorded).line());
        return new HouseholdRecord(
                headOf(event).map(this::wordsWith).orElse(words),
                knownFrom,
                known,
                known == standings ? versions : Version.after(versions, known.spans(), recorded.position()),
                known == standings ? escapes : Version.after(escapes, known.escapes(), recorded.position()),
                concernsHelp(event, known) ? Version.after(helped, helpedDays(longer), recorded.position()) : helped,
                Collections.unmodifiableList(longer));
    }

    /** An end of the household ends the help for it. */
    private boolean concernsHelp(HouseholdEvent event, Standings known) {
        return event instanceof HelpEvent
                || !helped.isEmpty() && !known.closedOn().equals(standings.closedOn());
    }

    /** Read from the whole history: help is recorded seldom, and folding everything else must not pay for it. */
    private static List<Days> helpedDays(List<String> history) {
        Help help = HistoryEntry.folded(history.stream().map(HistoryEntry::read).toList())
                .help();
        return help.assignments().stream()
                .filter(Assignment::everHolds)
                .map(assignment -> new Days(
                        assignment.from(),
                        assignment.last().map(last -> last.plusDays(1)).orElse(Span.OPEN)))
                .toList();
    }

    private static Optional<Person> headOf(HouseholdEvent event) {
        if (event instanceof Registered registered) {
            return Optional.of(registered.head());
        }
        if (event instanceof RegisteredEarlier earlier) {
            return Optional.of(earlier.head());
        }
        return event instanceof DetailsReviewed reviewed ? Optional.of(reviewed.head()) : Optional.empty();
    }

    private Set<String> wordsWith(Person head) {
        Set<String> more = new TreeSet<>(words);
        more.addAll(List.of(VietnameseText.searchForm(head.name()).split(" ")));
        return more;
    }

    /**
     * What the event at a position changed of the counts. Said by the versions that it ended and began, so that the
     * answer is the same after it was folded.
     */
    List<Change<Standing>> changesAt(long position) {
        List<Change<Standing>> changes = new ArrayList<>();
        for (Version<Span> version : versions) {
            if (version.knownFrom() == position) {
                count(changes, version.span(), 1);
            }
            if (version.knownTo() == position) {
                count(changes, version.span(), -1);
            }
        }
        return changes;
    }

    private static void count(List<Change<Standing>> changes, Span span, int amount) {
        changes.add(new Change<>(span.from(), span.standing(), amount));
        if (!span.to().equals(Span.OPEN)) {
            changes.add(new Change<>(span.to(), span.standing(), -amount));
        }
    }
}
