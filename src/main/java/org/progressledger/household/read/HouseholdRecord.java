package org.progressledger.household.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.types.Binary;
import org.progressledger.facts.Change;
import org.progressledger.household.Assignment;
import org.progressledger.household.Help;
import org.progressledger.household.HelpEvent;
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
import org.progressledger.territory.Lineage;

/**
 * Everything that was ever recorded of a household, ready to be asked.
 *
 * @param words what it is found by: the words of its code and of the names of everybody who ever was its head or a member,
 *     without marks
 * @param knownFrom position of its first event
 * @param standings what its counting depends on
 * @param headcount what the number of its people depends on
 * @param numbers personal numbers of its people
 * @param versions as what it counted on which days, as known when
 * @param homes where it lived on which days, as known when
 * @param reviewMarks what the stages of its reviews depend on
 * @param reviews at which stage its reviews were on which days, as known when
 * @param escapes on which days it was out of poverty and near-poverty after it got out, as known when
 * @param helped on which days somebody looked after it, as known when
 * @param history lines of {@link HistoryEntry}, in the order of recording
 */
record HouseholdRecord(
        Set<String> words,
        long knownFrom,
        Standings standings,
        Headcount headcount,
        PersonalNumbers numbers,
        List<Version<Span<Standing>>> versions,
        List<Version<Span<Home>>> homes,
        ReviewMarks reviewMarks,
        List<Version<Span<ReviewStanding>>> reviews,
        List<Version<Days>> escapes,
        List<Version<Days>> helped,
        List<Binary> history) {

    static HouseholdRecord beginning(String code, long position) {
        String searched = VietnameseText.searchForm(code);
        Set<String> words = new TreeSet<>(List.of(searched.split("[._-]+")));
        words.add(searched);
        return new HouseholdRecord(
                words,
                position,
                Standings.NONE,
                Headcount.NONE,
                PersonalNumbers.NONE,
                List.of(),
                List.of(),
                ReviewMarks.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    HouseholdRecord after(RecordedEvent recorded) {
        HouseholdEvent event = (HouseholdEvent) recorded.payload();
        Standings known = standings.after(recorded.id(), event);
        ReviewMarks marked = reviewMarks.after(event);
        List<Binary> longer = new ArrayList<>(history.size() + 1);
        longer.addAll(history);
        longer.add(HistoryEntry.of(recorded).line());
        return new HouseholdRecord(
                wordsWith(peopleOf(event)),
                knownFrom,
                known,
                headcount.after(recorded.position(), event, this::memberEvents),
                numbers.after(event),
                known == standings ? versions : Version.after(versions, known.spans(), recorded.position()),
                known == standings ? homes : Version.after(homes, known.homes(), recorded.position()),
                marked,
                known == standings && marked == reviewMarks
                        ? reviews
                        : Version.after(reviews, marked.spans(known), recorded.position()),
                known == standings ? escapes : Version.after(escapes, known.escapes(), recorded.position()),
                concernsHelp(event, known) ? Version.after(helped, helpedDays(longer), recorded.position()) : helped,
                Collections.unmodifiableList(longer));
    }

    private List<MemberEvent> memberEvents() {
        return history.stream()
                .map(line -> HistoryEntry.read(line).event())
                .filter(MemberEvent.class::isInstance)
                .map(MemberEvent.class::cast)
                .toList();
    }

    /** An end of the household ends the help for it. */
    private boolean concernsHelp(HouseholdEvent event, Standings known) {
        return event instanceof HelpEvent
                || !helped.isEmpty() && !known.closedOn().equals(standings.closedOn());
    }

    /** Read from the whole history: help is recorded seldom, and folding everything else must not pay for it. */
    private static List<Days> helpedDays(List<Binary> history) {
        Help help = HistoryEntry.folded(history.stream().map(HistoryEntry::read).toList())
                .help();
        return help.assignments().stream()
                .filter(Assignment::everHolds)
                .map(assignment -> new Days(
                        assignment.from(),
                        assignment.last().map(last -> last.plusDays(1)).orElse(Span.OPEN)))
                .toList();
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

    /** The personal numbers of its people; none once it has ended. */
    Set<String> personalNumbers() {
        return standings.closedOn().isPresent() ? Set.of() : numbers.all();
    }

    /**
     * What the event at a position changed of the counts. Said by the versions that it ended and began, so that the
     * answer is the same after it was folded.
     */
    List<Change<Standing>> changesAt(long position) {
        return changesAt(position, versions);
    }

    /** What the event at a position changed of the counts of people. */
    List<Change<Standing>> peopleChangesAt(long position) {
        return headcount.changesAt(position, versions);
    }

    /** What the event at a position changed of the counts of those whom somebody looks after. */
    List<Change<Standing>> lookedAfterChangesAt(long position) {
        return helped.isEmpty()
                ? List.of()
                : changesAt(position, new LookedAfter(versions, helped).versionsAt(position));
    }

    /** What the event at a position changed of the counts of reviews. */
    List<Change<ReviewStanding>> reviewChangesAt(long position) {
        return changesAt(position, reviews);
    }

    private static <S> List<Change<S>> changesAt(long position, List<Version<Span<S>>> versions) {
        List<Change<S>> changes = new ArrayList<>();
        for (Version<Span<S>> version : versions) {
            int amount = (version.knownFrom() == position ? 1 : 0) - (version.knownTo() == position ? 1 : 0);
            if (amount != 0) {
                Span<S> span = version.span();
                changes.add(new Change<>(span.from(), span.standing(), amount));
                if (!span.to().equals(Span.OPEN)) {
                    changes.add(new Change<>(span.to(), span.standing(), -amount));
                }
            }
        }
        return changes;
    }

    /** The lineages that the event at a position made known. */
    Set<Lineage> lineagesSince(long position) {
        return homes.stream()
                .filter(home -> home.knownFrom() == position)
                .map(home -> home.span().standing().lineage())
                .collect(Collectors.toSet());
    }
}
