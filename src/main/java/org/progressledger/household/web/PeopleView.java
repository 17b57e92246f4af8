package org.progressledger.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.progressledger.facts.Basis;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.MemberDeprivation;
import org.progressledger.household.MemberEvent.MergedInto;
import org.progressledger.household.MemberEvent.MovedIn;
import org.progressledger.household.MemberEvent.SplitFrom;
import org.progressledger.household.MemberEvent.SplitOff;
import org.progressledger.household.MemberEvent.TookIn;
import org.progressledger.household.Person;
import org.progressledger.household.Relation;
import org.progressledger.household.read.HouseholdAsOf;
import org.progressledger.household.read.KnownMember;
import org.progressledger.household.read.TimelineEntry;

/**
 * The people of a household on a day, as pages show and programs get them.
 *
 * @param number of members in all; absent if the household was not registered for the day
 * @param members those known by name
 * @param origins households and places from which people came together, or to which they went, by the day
 */
record PeopleView(
        Basis basis, String code, Optional<Integer> number, List<MemberLine> members, List<OtherHousehold> origins) {

    /**
     * @param person identity by which commands name the member
     * @param since day from which the person belongs to the household
     */
    record MemberLine(
            UUID person, Person data, Relation relation, Set<MemberDeprivation> deprivations, LocalDate since) {}

    /**
     * @param kind {@code SPLIT_OFF}, {@code SPLIT_FROM}, {@code MERGED_INTO}, {@code TOOK_IN} or {@code MOVED_IN}
     * @param household code; absent for a place outside the province
     * @param place outside the province, in words
     */
    record OtherHousehold(Kind kind, Optional<String> household, Optional<String> place, LocalDate effectiveOn) {

        enum Kind {
            SPLIT_OFF,
            SPLIT_FROM,
            MERGED_INTO,
            TOOK_IN,
            MOVED_IN
        }

        public String message() {
            return "people." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static PeopleView of(HouseholdAsOf household, List<TimelineEntry> timeline) {
        LocalDate day = household.basis().effectiveOn();
        return new PeopleView(
                household.basis(),
                household.household().code(),
                household.members(),
                household.people().stream().map(PeopleView::line).toList(),
                timeline.stream()
                        .map(TimelineEntry::event)
                        .filter(event -> !event.effectiveOn().isAfter(day))
                        .flatMap(event -> other(event).stream())
                        .toList());
    }

    /** How many are counted and not known by name. */
    public int unnamed() {
        return Math.max(0, number.orElse(0) - members.size());
    }

    private static MemberLine line(KnownMember known) {
        return new MemberLine(
                known.member().id().value(),
                known.member().person(),
                known.member().relation(),
                known.member().deprivations(),
                known.since());
    }

    private static Optional<OtherHousehold> other(HouseholdEvent event) {
        if (event instanceof SplitOff split) {
            return household(OtherHousehold.Kind.SPLIT_OFF, split.into(), event);
        }
        if (event instanceof SplitFrom split) {
            return household(OtherHousehold.Kind.SPLIT_FROM, split.from(), event);
        }
        if (event instanceof MergedInto merging) {
            return household(OtherHousehold.Kind.MERGED_INTO, merging.into(), event);
        }
        if (event instanceof TookIn taken) {
            return household(OtherHousehold.Kind.TOOK_IN, taken.from(), event);
        }
        return event instanceof MovedIn moved
                ? Optional.of(new OtherHousehold(
                        OtherHousehold.Kind.MOVED_IN, Optional.empty(), Optional.of(moved.from()), event.effectiveOn()))
                : Optional.empty();
    }

    private static Optional<OtherHousehold> household(
            OtherHousehold.Kind kind, HouseholdId household, HouseholdEvent event) {
        return Optional.of(
                new OtherHousehold(kind, Optional.of(household.code()), Optional.empty(), event.effectiveOn()));
    }
}
