package org.progressledger.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.progressledger.household.Decided.Events;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.RegisterHousehold;
import org.progressledger.household.HouseholdCommand.WithdrawClosing;
import org.progressledger.household.MemberCommand.AddMember;
import org.progressledger.household.MemberCommand.ChangeHead;
import org.progressledger.household.MemberCommand.CorrectMember;
import org.progressledger.household.MemberCommand.FoundHousehold;
import org.progressledger.household.MemberCommand.ListMember;
import org.progressledger.household.MemberCommand.MergeHousehold;
import org.progressledger.household.MemberCommand.RemoveMember;
import org.progressledger.household.MemberCommand.SplitHousehold;
import org.progressledger.household.MemberCommand.TakeIn;
import org.progressledger.household.MemberEvent.MovedIn;
import org.progressledger.household.MemberEvent.SplitFrom;
import org.progressledger.household.MemberEvent.TookIn;
import org.progressledger.household.MembershipCommand.JoinHousehold;
import org.progressledger.household.MembershipCommand.LeaveHousehold;
import org.progressledger.household.MembershipCommand.WithdrawLeaving;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Recorded;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;

/**
 * Records what happens to the people of households. Each call is one commit over the households concerned and the streams of
 * the persons, all of it or nothing; therefore nobody belongs to two living households at once, also if two nodes record at
 * the same time.
 *
 * <p>Every method throws {@link HouseholdRefusedException} for what is against a rule, and
 * {@link org.progressledger.ledger.axon.ConcurrentChangeException} if somebody else recorded to one of the streams.
 */
public final class HouseholdPeople {

    private final LedgerCommands commands;
    private final KnownPersonalNumbers numbers;

    public HouseholdPeople(LedgerCommands commands, KnownPersonalNumbers numbers) {
        this.commands = commands;
        this.numbers = numbers;
    }

    public Recorded<Decided> list(Actor actor, ListMember command) {
        requireKnownNowhereElse(command.member().person(), command.household());
        return record(actor, () -> send(command));
    }

    public Recorded<Decided> join(Actor actor, AddMember command) {
        requireKnownNowhereElse(command.member().person(), command.household());
        return record(actor, () -> send(command));
    }

    public Recorded<Decided> leave(Actor actor, RemoveMember command) {
        return record(actor, () -> send(command));
    }

    public Recorded<Decided> correct(Actor actor, CorrectMember command) {
        requireKnownNowhereElse(command.member().person(), command.household());
        return record(actor, () -> send(command));
    }

    public Recorded<Decided> changeHead(Actor actor, ChangeHead command) {
        command.named().ifPresent(person -> requireKnownNowhereElse(person, command.household()));
        return record(actor, () -> send(command));
    }

    /** Some of the people become a household of their own, which brings the class and the last score along. */
    public Recorded<Decided> split(Actor actor, SplitHousehold command) {
        command.head().ifPresent(head -> requireKnownNowhereElse(head.person(), command.household()));
        return record(actor, () -> {
            Decided decided = send(command);
            if (decided instanceof Events) {
                send(founding(command, lookAt(command.household())));
            }
            return decided;
        });
    }

    private static FoundHousehold founding(SplitHousehold split, HouseholdState source) {
        List<Member> members = new ArrayList<>();
        source.described(split.persons().keySet(), split.effectiveOn())
                .forEach(member -> members.add(member.as(split.persons().get(member.id()))));
        split.head().ifPresent(head -> members.add(head.as(Relation.HEAD)));
        Person head = members.stream()
                .filter(Member::isHead)
                .findFirst()
                .orElseThrow()
                .person();
        return new FoundHousehold(
                new RegisterHousehold(
                        split.into(),
                        split.residence()
                                .or(() -> source.residenceOn(split.effectiveOn()))
                                .orElseThrow(),
                        head,
                        split.number(),
                        split.effectiveOn(),
                        split.decision()),
                new SplitFrom(split.into(), split.household(), members, split.effectiveOn(), split.document()),
                source.scoreOn(split.effectiveOn()),
                source.recognisedOn(split.effectiveOn()));
    }

    /** All people of a household go into another one; the household closes. */
    public Recorded<Decided> merge(Actor actor, MergeHousehold command) {
        return record(actor, () -> {
            Decided decided = send(command);
            if (decided instanceof Events) {
                HouseholdState source = lookAt(command.household());
                release(command.household(), source, command);
                send(new TakeIn(tookIn(command, source)));
            }
            return decided;
        });
    }

    private static TookIn tookIn(MergeHousehold merging, HouseholdState source) {
        People people = source.peopleOn(merging.effectiveOn()).orElseThrow();
        return new TookIn(
                merging.into(),
                merging.household(),
                people.known().stream()
                        .map(member ->
                                member.as(merging.relations().getOrDefault(member.id(), Relation.OTHER_RELATIVE)))
                        .toList(),
                people.number(),
                merging.effectiveOn(),
                merging.document());
    }

    /** The household ends; its people belong to none from then on. */
    public Recorded<Decided> close(Actor actor, CloseHousehold command) {
        return record(actor, () -> {
            Decided decided = send(command);
            if (decided instanceof Events) {
                release(command.household(), lookAt(command.household()), command);
            }
            return decided;
        });
    }

    /** The household had not ended; its people belong to it as before. */
    public Recorded<Decided> reopen(Actor actor, WithdrawClosing command) {
        return record(actor, () -> {
            Decided decided = send(command);
            if (decided instanceof Events happened) {
                LocalDate closed = happened.events().get(0).effectiveOn();
                HouseholdState state = lookAt(command.household());
                state.headOn(closed).ifPresent(head -> requireKnownNowhereElse(head, command.household()));
                state.knownMembersOn(closed)
                        .forEach(member -> requireKnownNowhereElse(member.person(), command.household()));
                state.roster()
                        .on(closed)
                        .forEach(person -> commands.send(new WithdrawLeaving(person, command.household(), closed)));
            }
            return decided;
        });
    }

    /**
     * Enters a household into the book.
     *
     * @param head who the head is
     */
    public Recorded<Decided> register(Actor actor, RegisterHousehold command, PersonId head) {
        return enter(actor, command, head, command);
    }

    /**
     * Enters a household into the book that came from outside the province.
     *
     * @param head who the head is
     * @param from where it lived, in words
     * @param povertyClass class that it had there; empty if none
     */
    public Recorded<Decided> moveIn(
            Actor actor, RegisterHousehold command, PersonId head, String from, Optional<PovertyClass> povertyClass) {
        return enter(
                actor,
                command,
                head,
                new FoundHousehold(
                        command,
                        new MovedIn(command.household(), from, povertyClass, command.effectiveOn(), command.document()),
                        Optional.empty(),
                        List.of()));
    }

    private Recorded<Decided> enter(
            Actor actor, RegisterHousehold registration, PersonId head, HouseholdCommand command) {
        requireKnownNowhereElse(registration.head(), registration.household());
        return record(actor, () -> {
            Decided decided = send(command);
            if (decided instanceof Events) {
                Member member = new Member(head, registration.head(), Relation.HEAD, Set.of());
                send(new ListMember(
                        registration.household(), member, registration.effectiveOn(), registration.document()));
            }
            return decided;
        });
    }

    private Recorded<Decided> record(Actor actor, Supplier<Decided> work) {
        return commands.record(actor, Source.NONE, work);
    }

    /** Sends a command to its household, and to the persons what follows for them. */
    private Decided send(HouseholdCommand command) {
        Decided decided = commands.send(command);
        if (decided instanceof Events happened) {
            happened.events().stream()
                    .filter(MemberEvent.class::isInstance)
                    .flatMap(event -> memberships((MemberEvent) event))
                    .forEach(commands::send);
        }
        return decided;
    }

    private static Stream<MembershipCommand> memberships(MemberEvent event) {
        return Stream.concat(
                event.leaving().stream()
                        .map(person -> new LeaveHousehold(person, event.household(), event.effectiveOn())),
                event.members().stream()
                        .map(member -> new JoinHousehold(member.id(), event.household(), event.effectiveOn())));
    }

    private void release(HouseholdId household, HouseholdState state, HouseholdCommand ending) {
        Collection<PersonId> persons = state.roster().on(ending.effectiveOn());
        persons.forEach(person -> commands.send(new LeaveHousehold(person, household, ending.effectiveOn())));
    }

    private HouseholdState lookAt(HouseholdId household) {
        return commands.send(new LookAtHousehold(household));
    }

    private void requireKnownNowhereElse(Person person, HouseholdId household) {
        person.personalNumber()
                .flatMap(number -> numbers.householdsOf(number).stream()
                        .filter(other -> !other.equals(household))
                        .findFirst())
                .ifPresent(other -> {
                    throw new HouseholdRefusedException(
                            Decided.Refused.because(RefusalReason.PERSONAL_NUMBER_ELSEWHERE, other.code()));
                });
    }
}
