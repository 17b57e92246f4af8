package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.household.MemberEvent.HeadChanged;
import org.progressledger.household.MemberEvent.MemberJoined;
import org.progressledger.household.MemberEvent.MemberLeft;
import org.progressledger.household.MemberEvent.SplitOff;
import org.progressledger.household.MemberEvent.TookIn;
import org.progressledger.household.Stays.Stay;

/** The people of a household that are known by name: who belonged to it when. */
record Roster(List<MemberEvent> events, Stays<PersonId> stays) {

    static final Roster NONE = new Roster(List.of(), Stays.none());

    Roster after(MemberEvent event) {
        List<MemberEvent> more = new ArrayList<>(events);
        more.add(event);
        Stays<PersonId> changed = stays;
        for (PersonId person : event.leaving()) {
            changed = changed.ended(person, event.effectiveOn());
        }
        for (PersonId person : entering(event).map(Member::id).toList()) {
            changed = changed.begun(person, event.effectiveOn());
        }
        return new Roster(List.copyOf(more), changed);
    }

    private Stream<Member> entering(MemberEvent event) {
        if (event instanceof HeadChanged change && isPresent(change.head().id(), change.effectiveOn())) {
            return Stream.empty();
        }
        return event.members().stream();
    }

    /** By how much an event changes the number of members, told before the event is added. */
    int changeBy(MemberEvent event) {
        if (event instanceof MemberJoined) {
            return 1;
        }
        if (event instanceof MemberLeft left) {
            return left.reason() == LeavingReason.LISTED_BY_MISTAKE && !cameAsOneMore(left.person()) ? 0 : -1;
        }
        if (event instanceof SplitOff split) {
            return -split.number();
        }
        return event instanceof TookIn taken ? taken.number() : 0;
    }

    private boolean cameAsOneMore(PersonId person) {
        LocalDate from = stays.last(person).map(Stay::from).orElseThrow();
        return events.stream()
                .filter(event -> event.effectiveOn().equals(from))
                .filter(event ->
                        event.members().stream().anyMatch(member -> member.id().equals(person)))
                .reduce((earlier, later) -> later)
                .filter(entry -> entry instanceof MemberJoined || entry instanceof TookIn)
                .isPresent();
    }

    boolean holds(MemberEvent event) {
        return events.contains(event);
    }

    boolean isPresent(PersonId person, LocalDate day) {
        return stays.on(day).contains(person);
    }

    Optional<LocalDate> since(PersonId person, LocalDate day) {
        return stays.all().stream()
                .filter(stay -> stay.whose().equals(person) && stay.isOn(day))
                .map(Stay::from)
                .findFirst();
    }

    List<PersonId> on(LocalDate day) {
        return stays.on(day);
    }

    /** A stay of the person that leaves no room for one from the day on. */
    Optional<Stay<PersonId>> inTheWay(PersonId person, LocalDate day) {
        return stays.all().stream()
                .filter(stay -> stay.whose().equals(person) && stay.reachesBeyond(day))
                .findFirst();
    }
}
