package org.progressledger.household.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.progressledger.facts.Change;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.DetailsReviewed;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.RegisteredEarlier;
import org.progressledger.household.MemberEvent;
import org.progressledger.household.PeopleByDay;

/**
 * As little of the people of a household as is needed to say how many they are on every day, as known at any position.
 *
 * @param steps in the order of recording
 */
record Headcount(List<Step> steps) {

    /**
     * @param knownFrom position of the event that says it
     * @param isStated whether a registration or a review states the number; else it changes by it
     * @param number members, from 1; or how many more they are, fewer when negative
     */
    record Step(long knownFrom, LocalDate on, boolean isStated, int number) {}

    static final Headcount NONE = new Headcount(List.of());

    /** @param earlier what had happened to its people before */
    Headcount after(long position, HouseholdEvent event, Supplier<List<MemberEvent>> earlier) {
        if (event instanceof Registered registered) {
            return with(new Step(position, event.effectiveOn(), true, registered.members()));
        }
        if (event instanceof RegisteredEarlier registered) {
            return with(new Step(position, event.effectiveOn(), true, registered.members()));
        }
        if (event instanceof DetailsReviewed reviewed) {
            return with(new Step(position, event.effectiveOn(), true, reviewed.members()));
        }
        int by = event instanceof MemberEvent change ? PeopleByDay.changeBy(change, earlier) : 0;
        return by == 0 ? this : with(new Step(position, event.effectiveOn(), false, by));
    }

    private Headcount with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Headcount(List.copyOf(more));
    }

    /** What the event at a position changed of the number of people, given as what their household counts. */
    List<Change<Standing>> changesAt(long position, List<Version<Span<Standing>>> versions) {
        boolean isChanged = steps.stream().anyMatch(step -> step.knownFrom() == position)
                || versions.stream()
                        .anyMatch(version -> version.knownFrom() == position || version.knownTo() == position);
        List<Change<Standing>> changes = new ArrayList<>();
        if (isChanged) {
            add(changes, position, versions, -1);
            add(changes, position + 1, versions, 1);
        }
        return changes;
    }

    private void add(List<Change<Standing>> changes, long knownAt, List<Version<Span<Standing>>> versions, int sign) {
        NavigableMap<LocalDate, Integer> numbers = byDay(knownAt);
        for (Version<Span<Standing>> version : versions) {
            if (version.isKnownAt(knownAt)) {
                Span<Standing> span = version.span();
                TreeSet<LocalDate> days =
                        new TreeSet<>(numbers.subMap(span.from(), span.to()).keySet());
                days.add(span.from());
                int counted = 0;
                for (LocalDate day : days) {
                    Map.Entry<LocalDate, Integer> number = numbers.floorEntry(day);
                    int people = number == null ? 0 : number.getValue();
                    changes.add(new Change<>(day, span.standing(), (long) sign * (people - counted)));
                    counted = people;
                }
                if (!span.to().equals(Span.OPEN)) {
                    changes.add(new Change<>(span.to(), span.standing(), (long) -sign * counted));
                }
            }
        }
    }

    /** How many they are from which day on; nothing before the registration. */
    private NavigableMap<LocalDate, Integer> byDay(long knownAt) {
        NavigableMap<LocalDate, Integer> numbers = new TreeMap<>();
        List<Step> inOrder = steps.stream()
                .filter(step -> step.knownFrom() < knownAt)
                .sorted(Comparator.comparing(Step::on))
                .toList();
        int number = 0;
        boolean isRegistered = false;
        for (Step step : inOrder) {
            isRegistered |= step.isStated();
            number = step.isStated() ? step.number() : number + step.number();
            if (isRegistered) {
                numbers.put(step.on(), number);
            }
        }
        return numbers;
    }
}
