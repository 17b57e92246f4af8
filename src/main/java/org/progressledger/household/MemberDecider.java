package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.progressledger.household.Decided.Events;
import org.progressledger.household.Decided.Refused;
import org.progressledger.household.Decided.Unchanged;
import org.progressledger.household.MemberCommand.AddMember;
import org.progressledger.household.MemberCommand.ChangeHead;
import org.progressledger.household.MemberCommand.CorrectMember;
import org.progressledger.household.MemberCommand.ListMember;
import org.progressledger.household.MemberCommand.RemoveMember;
import org.progressledger.household.MemberEvent.HeadChanged;
import org.progressledger.household.MemberEvent.MemberCorrected;
import org.progressledger.household.MemberEvent.MemberJoined;
import org.progressledger.household.MemberEvent.MemberLeft;
import org.progressledger.household.MemberEvent.MemberListed;
import org.progressledger.household.Stays.Stay;

/**
 * Decides on single members. A late entry changes number and head of its day and of those after it, up to the next review:
 * what that review found stands.
 */
record MemberDecider(HouseholdChangeDecider changes) {

    Decided decide(HouseholdState state, MemberCommand command) {
        if (command instanceof ListMember listing) {
            return list(state, listing);
        }
        if (command instanceof AddMember joining) {
            return add(state, joining);
        }
        if (command instanceof RemoveMember leaving) {
            return remove(state, leaving);
        }
        if (command instanceof CorrectMember correction) {
            return correct(state, correction);
        }
        if (command instanceof ChangeHead change) {
            return changeHead(state, change);
        }
        return changes.decide(state, command);
    }

    private static Decided list(HouseholdState state, ListMember command) {
        Member member = command.member();
        LocalDate day = command.effectiveOn();
        MemberListed event = new MemberListed(command.household(), member, day, command.document());
        if (stands(state, event, member.id())) {
            return new Unchanged();
        }
        People people = state.peopleOn(day).orElseThrow();
        return entering(state, member.id(), member.person(), day)
                .or(() -> listedAsHead(people, member, day))
                .or(() -> uncounted(people, day))
                .<Decided>map(refused -> refused)
                .orElseGet(() -> new Events(List.of(event)));
    }

    private static Decided add(HouseholdState state, AddMember command) {
        Member member = command.member();
        LocalDate day = command.effectiveOn();
        MemberJoined event = new MemberJoined(command.household(), member, command.reason(), day, command.document());
        if (stands(state, event, member.id())) {
            return new Unchanged();
        }
        return entering(state, member.id(), member.person(), day)
                .or(() -> secondHead(member.isHead()))
                .<Decided>map(refused -> refused)
                .orElseGet(() -> recorded(state, event));
    }

    private static Decided remove(HouseholdState state, RemoveMember command) {
        Optional<Stay<PersonId>> stay = state.roster().stays().last(command.person());
        if (stay.isEmpty()) {
            return Refused.because(RefusalReason.NO_SUCH_MEMBER, command.effectiveOn());
        }
        LocalDate day =
                command.reason() == LeavingReason.LISTED_BY_MISTAKE ? stay.get().from() : command.effectiveOn();
        MemberLeft event =
                new MemberLeft(command.household(), command.person(), command.reason(), day, command.document());
        if (!stay.get().lasts()) {
            return state.roster().holds(event)
                    ? new Unchanged()
                    : Refused.because(
                            RefusalReason.LEFT_ALREADY, stay.get().to().orElseThrow());
        }
        return day.isBefore(stay.get().from())
                ? Refused.because(RefusalReason.NO_SUCH_MEMBER, day)
                : recorded(state, event);
    }

    private static Decided correct(HouseholdState state, CorrectMember command) {
        Member member = command.member();
        LocalDate day = command.effectiveOn();
        if (command.reason().isBlank()) {
            return Refused.because(RefusalReason.REASON_MISSING);
        }
        People people = state.peopleOn(day).orElseThrow();
        Optional<Member> known = people.member(member.id());
        if (known.isEmpty()) {
            return Refused.because(RefusalReason.NO_SUCH_MEMBER, day);
        }
        if (known.get().equals(member)) {
            return new Unchanged();
        }
        return unborn(member.person(), day)
                .or(() -> secondHead(known.get().isHead() != member.isHead()))
                .<Decided>map(refused -> refused)
                .orElseGet(() -> new Events(List.of(
                        new MemberCorrected(command.household(), member, command.reason(), day, command.document()))));
    }

    private static Decided changeHead(HouseholdState state, ChangeHead command) {
        LocalDate day = command.effectiveOn();
        People people = state.peopleOn(day).orElseThrow();
        Optional<Member> known = people.member(command.head());
        Optional<Member> head = known.or(() ->
                        command.named().map(person -> new Member(command.head(), person, Relation.HEAD, Set.of())))
                .map(member -> member.as(Relation.HEAD));
        if (head.isEmpty()) {
            return Refused.because(RefusalReason.NO_SUCH_MEMBER, day);
        }
        HeadChanged event = new HeadChanged(
                command.household(), head.get(), command.formerHead(), command.reason(), day, command.document());
        if (people.headId().filter(command.head()::equals).isPresent()) {
            return state.roster().holds(event) ? new Unchanged() : Refused.because(RefusalReason.HEAD_ALREADY, day);
        }
        return secondHead(command.formerHead() == Relation.HEAD)
                .or(() -> known.isPresent()
                        ? Optional.empty()
                        : entering(state, command.head(), head.get().person(), day)
                                .or(() -> uncounted(people, day)))
                .<Decided>map(refused -> refused)
                .orElseGet(() -> recorded(state, event));
    }

    /** Whether the entry by which somebody came in is recorded and was not taken back. */
    private static boolean stands(HouseholdState state, MemberEvent event, PersonId person) {
        return state.roster().holds(event)
                && state.roster()
                        .stays()
                        .last(person)
                        .filter(stay -> !stay.neverWas() && stay.from().equals(event.effectiveOn()))
                        .isPresent();
    }

    private static Optional<Refused> entering(HouseholdState state, PersonId id, Person person, LocalDate day) {
        return state.roster()
                .inTheWay(id, day)
                .map(stay -> Refused.because(RefusalReason.ALREADY_A_MEMBER, stay.from()))
                .or(() -> unborn(person, day));
    }

    /** A person is born by the day that is spoken of. */
    static Optional<Refused> unborn(Person person, LocalDate day) {
        return person.birth()
                .filter(birth -> birth.earliest().isAfter(day))
                .map(birth -> Refused.because(RefusalReason.BIRTH_IN_FUTURE, Integer.toString(birth.year())));
    }

    private static Optional<Refused> listedAsHead(People people, Member member, LocalDate day) {
        if (!member.isHead()) {
            return Optional.empty();
        }
        return secondHead(people.headId().isPresent())
                .or(() -> people.head().isNamedAs(member.person())
                        ? Optional.empty()
                        : Optional.of(Refused.because(RefusalReason.LISTED_HEAD_DIFFERS, day)));
    }

    private static Optional<Refused> secondHead(boolean wouldBe) {
        return wouldBe ? Optional.of(Refused.because(RefusalReason.HEAD_BY_CHANGE_ONLY)) : Optional.empty();
    }

    private static Optional<Refused> uncounted(People people, LocalDate day) {
        return people.unnamed() > 0
                ? Optional.empty()
                : Optional.of(Refused.because(
                        RefusalReason.MORE_LISTED_THAN_COUNTED, people.known().size() + 1, people.number(), day));
    }

    /** An event that changes number or head, with what the next review found. */
    static Decided recorded(HouseholdState state, MemberEvent event) {
        List<HouseholdEvent> events = new ArrayList<>(List.of(event));
        ReviewDecider.confirmedDetails(state, event.household(), event.effectiveOn())
                .ifPresent(events::add);
        return inhabited(state, new Events(events));
    }

    /**
     * The answer, unless on some day nobody would be left or the head would not be there any more. Reviews ask too: one that
     * comes late may count fewer than are known to have left since.
     */
    static Decided inhabited(HouseholdState state, Decided decided) {
        if (!(decided instanceof Events happened)) {
            return decided;
        }
        HouseholdState after = state;
        for (HouseholdEvent event : happened.events()) {
            after = after.after("not recorded yet", event);
        }
        if (after.roster().events().isEmpty()) {
            return decided;
        }
        for (LocalDate day : after.details().days()) {
            People people = after.peopleOn(day).orElseThrow();
            if (people.number() < 1) {
                return Refused.because(RefusalReason.NOBODY_LEFT, day);
            }
            if (people.isHeadAbsent()) {
                return Refused.because(RefusalReason.HEAD_LEAVES, day);
            }
        }
        return decided;
    }
}
