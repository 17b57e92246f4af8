package org.progressledger.report.direct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.DetailsReviewed;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.RegisteredEarlier;
import org.progressledger.household.LeavingReason;
import org.progressledger.household.Member;
import org.progressledger.household.MemberEvent;
import org.progressledger.household.MemberEvent.HeadChanged;
import org.progressledger.household.MemberEvent.MemberCorrected;
import org.progressledger.household.MemberEvent.MemberJoined;
import org.progressledger.household.MemberEvent.MemberLeft;
import org.progressledger.household.MemberEvent.SplitOff;
import org.progressledger.household.MemberEvent.TookIn;
import org.progressledger.household.Person;
import org.progressledger.household.PersonId;
import org.progressledger.household.Relation;
import org.progressledger.report.Recorded;
import org.progressledger.shared.VietnameseText;

/**
 * The people of a household at the end of a day.
 *
 * @param number how many they are
 * @param named those who are known by name, in the order in which the household came to know them
 */
record PeopleOnDay(Person head, int number, List<Member> named) {

    /** Empty if nothing was stated by then. */
    static Optional<PeopleOnDay> of(List<Recorded> events, LocalDate day) {
        List<Recorded> byDay = new ArrayList<>();
        for (Recorded recorded : events) {
            if (!recorded.event().effectiveOn().isAfter(day)) {
                byDay.add(recorded);
            }
        }
        byDay.sort(Comparator.comparing(recorded -> recorded.event().effectiveOn()));
        Reading reading = new Reading(events, present(events, day));
        byDay.forEach(reading::read);
        return reading.people();
    }

    /** Each came in on days and left on days: who came in as often as they left is gone. */
    private static Set<PersonId> present(List<Recorded> events, LocalDate day) {
        Map<PersonId, List<LocalDate[]>> stays = new HashMap<>();
        for (Recorded recorded : events) {
            if (recorded.event() instanceof MemberEvent event) {
                event.leaving().forEach(person -> leave(stays, person, event.effectiveOn()));
                event.members().stream()
                        .map(Member::id)
                        .filter(person -> !(event instanceof HeadChanged)
                                || !isPresent(stays.getOrDefault(person, List.of()), event.effectiveOn()))
                        .forEach(person -> stays.computeIfAbsent(person, none -> new ArrayList<>())
                                .add(new LocalDate[] {event.effectiveOn(), LocalDate.MAX}));
            }
        }
        stays.values().removeIf(those -> !isPresent(those, day));
        return stays.keySet();
    }

    private static void leave(Map<PersonId, List<LocalDate[]>> stays, PersonId person, LocalDate day) {
        List<LocalDate[]> known = stays.getOrDefault(person, List.of());
        if (!known.isEmpty()) {
            known.get(known.size() - 1)[1] = day;
        }
    }

    private static boolean isPresent(List<LocalDate[]> stays, LocalDate day) {
        return stays.stream().anyMatch(stay -> !day.isBefore(stay[0]) && day.isBefore(stay[1]));
    }

    /** Reads entry after entry and keeps what holds so far. */
    private static final class Reading {

        private final List<Recorded> all;
        private final Set<PersonId> present;
        private final Map<PersonId, Member> named = new LinkedHashMap<>();
        private Optional<Person> head = Optional.empty();
        private Optional<PersonId> whoIsHead = Optional.empty();
        private Optional<Integer> number = Optional.empty();

        private Reading(List<Recorded> all, Set<PersonId> present) {
            this.all = all;
            this.present = present;
        }

        private void read(Recorded recorded) {
            HouseholdEvent event = recorded.event();
            if (event instanceof Registered registered) {
                state(registered.head(), registered.members());
            } else if (event instanceof RegisteredEarlier earlier) {
                state(earlier.head(), earlier.members());
            } else if (event instanceof DetailsReviewed reviewed) {
                state(reviewed.head(), reviewed.members());
            } else if (event instanceof MemberEvent change) {
                number = number.map(known -> known + difference(recorded.position(), change));
                if (change instanceof HeadChanged headed) {
                    follow(headed);
                } else if (change instanceof MemberCorrected corrected) {
                    name(corrected.member());
                } else {
                    change.members().forEach(this::name);
                }
            }
        }

        /** A review names a head; if that is the name of somebody who is known, it is that person. */
        private void state(Person stated, int members) {
            number = Optional.of(members);
            head = Optional.of(stated);
            List<PersonId> alike = new ArrayList<>();
            for (Member member : named.values()) {
                if (present.contains(member.id()) && isSameName(member.person(), stated)) {
                    alike.add(member.id());
                }
            }
            if (whoIsHead.filter(alike::contains).isEmpty()) {
                whoIsHead = alike.isEmpty() ? Optional.empty() : Optional.of(alike.get(alike.size() - 1));
            }
        }

        private static boolean isSameName(Person one, Person other) {
            return VietnameseText.comparisonForm(one.name()).equals(VietnameseText.comparisonForm(other.name()));
        }

        private void name(Member member) {
            named.put(member.id(), member);
            if (member.relation() == Relation.HEAD || whoIsHead.equals(Optional.of(member.id()))) {
                whoIsHead = Optional.of(member.id());
                head = Optional.of(member.person());
            }
        }

        private void follow(HeadChanged change) {
            PersonId next = change.head().id();
            if (whoIsHead.isPresent() && !whoIsHead.get().equals(next) && named.containsKey(whoIsHead.get())) {
                named.put(whoIsHead.get(), as(named.get(whoIsHead.get()), change.formerHead()));
            }
            name(as(named.getOrDefault(next, change.head()), Relation.HEAD));
        }

        private static Member as(Member member, Relation relation) {
            return new Member(member.id(), member.person(), relation, member.deprivations());
        }

        private int difference(long position, MemberEvent event) {
            if (event instanceof MemberJoined) {
                return 1;
            }
            if (event instanceof MemberLeft left) {
                return left.reason() == LeavingReason.LISTED_BY_MISTAKE && wasCounted(left, position) ? 0 : -1;
            }
            if (event instanceof SplitOff split) {
                return -split.number();
            }
            return event instanceof TookIn taken ? taken.number() : 0;
        }

        /** Whether the entry that this takes back only named somebody who was counted already. */
        private boolean wasCounted(MemberLeft left, long position) {
            boolean counted = false;
            for (Recorded earlier : all) {
                if (earlier.position() < position
                        && earlier.event() instanceof MemberEvent entry
                        && entry.effectiveOn().equals(left.effectiveOn())
                        && entry.members().stream()
                                .anyMatch(member -> member.id().equals(left.person()))) {
                    counted = !(entry instanceof MemberJoined || entry instanceof TookIn);
                }
            }
            return counted;
        }

        private Optional<PeopleOnDay> people() {
            return number.map(known -> new PeopleOnDay(
                    head.orElseThrow(),
                    known,
                    named.values().stream()
                            .filter(member -> present.contains(member.id()))
                            .map(this::toHead)
                            .toList()));
        }

        /** One head: whom a review replaced is a relative of whom no more is known. */
        private Member toHead(Member member) {
            if (whoIsHead.equals(Optional.of(member.id()))) {
                return as(member, Relation.HEAD);
            }
            return member.relation() == Relation.HEAD ? as(member, Relation.OTHER_RELATIVE) : member;
        }
    }
}
