package org.progressledger.household.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.progressledger.facts.Change;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.DetailsReviewed;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.RegisteredEarlier;
import org.progressledger.household.Member;
import org.progressledger.household.MemberEvent;
import org.progressledger.household.MemberEvent.MemberCorrected;
import org.progressledger.household.Person;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.shared.VietnameseText;

/**
 * Everything that was ever recorded of a household, ready to be asked.
 *
 * @param words what it is found by: the words of its code and of the names of everybody who ever was its head or a member,
 *     without marks
 * @param knownFrom position of its first event
 * @param standings what its counting depends on
 * @param numbers personal numbers of its people
 * @param versions as what it counted on which days, as known when
 * @param history lines of {@link HistoryEntry}, in the order of recording
 */
record HouseholdRecord(
        Set<String> words,
        long knownFrom,
        Standings standings,
        PersonalNumbers numbers,
        List<Version> versions,
        List<String> history) {

    static HouseholdRecord beginning(String code, long position) {
        String searched = VietnameseText.searchForm(code);
        Set<String> words = new TreeSet<>(List.of(searched.split("[._-]+")));
        words.add(searched);
        return new HouseholdRecord(words, position, Standings.NONE, PersonalNumbers.NONE, List.of(), List.of());
    }

    HouseholdRecord after(RecordedEvent recorded) {
        HouseholdEvent event = (HouseholdEvent) recorded.payload();
        Standings known = standings.after(recorded.id(), event);
        List<String> longer = new ArrayList<>(history.size() + 1);
        longer.addAll(history);
        longer.add(HistoryEntry.of(recorded).line());
        return new HouseholdRecord(
                wordsWith(peopleOf(event)),
                knownFrom,
                known,
                numbers.after(event),
                known == standings ? versions : versionsAfter(known.spans(), recorded.position()),
                Collections.unmodifiableList(longer));
    }

    private List<Version> versionsAfter(List<Span> spans, long position) {
        Set<Span> added = new LinkedHashSet<>(spans);
        List<Version> after = new ArrayList<>();
        for (Version version : versions) {
            boolean ends = version.isCurrent() && !added.remove(version.span());
            after.add(ends ? version.endedBy(position) : version);
        }
        added.forEach(span -> after.add(new Version(span, position, Version.STILL)));
        return Collections.unmodifiableList(after);
    }

    private static List<Person> peopleOf(HouseholdEvent event) {
        if (event instanceof Registered registered) {
            return List.of(registered.head());
        }
        if (event instanceof RegisteredEarlier earlier) {
            return List.of(earlier.head());
        }
        if (event instanceof DetailsReviewed reviewed) {
            return List.of(reviewed.head());
        }
        if (event instanceof MemberCorrected correction) {
            return List.of(correction.member().person());
        }
        return event instanceof MemberEvent change
                ? change.members().stream().map(Member::person).toList()
                : List.of();
    }

    private Set<String> wordsWith(List<Person> people) {
        if (people.isEmpty()) {
            return words;
        }
        Set<String> more = new TreeSet<>(words);
        people.forEach(person ->
                more.addAll(List.of(VietnameseText.searchForm(person.name()).split(" "))));
        return more;
    }

    /**
     * What the event at a position changed of the counts. Said by the versions that it ended and began, so that the
     * answer is the same after it was folded.
     */
    List<Change<Standing>> changesAt(long position) {
        List<Change<Standing>> changes = new ArrayList<>();
        for (Version version : versions) {
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
