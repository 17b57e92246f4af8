package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.at;
import static org.progressledger.household.HouseholdNode.RECORDER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdCommand.RegisterHousehold;
import org.progressledger.household.HouseholdCommand.WithdrawClosing;
import org.progressledger.household.MemberCommand.AddMember;
import org.progressledger.household.MemberCommand.ChangeHead;
import org.progressledger.household.MemberCommand.CorrectMember;
import org.progressledger.household.MemberCommand.ListMember;
import org.progressledger.household.MemberCommand.MergeHousehold;
import org.progressledger.household.MemberCommand.RemoveMember;
import org.progressledger.household.MemberCommand.SplitHousehold;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/** Random commands to a few households and persons, and after each what must hold. */
final class PeopleHistory {

    private static final int HOUSEHOLDS = 8;
    private static final int PERSONS = 12;
    private static final int COMMANDS = 60;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int MONTHS = 12;

    private final HouseholdNode node;
    private final long seed;
    private final Random random;
    private final Map<String, Integer> recorded;
    private final List<HouseholdId> households = new ArrayList<>();
    private final List<PersonId> persons = new ArrayList<>();
    private final Map<HouseholdId, HouseholdState> states = new HashMap<>();

    private int commands;

    PeopleHistory(HouseholdNode node, long seed, Map<String, Integer> recorded) {
        this.node = node;
        this.seed = seed;
        this.random = new Random(seed);
        this.recorded = recorded;
        for (int index = 0; index < HOUSEHOLDS; index++) {
            households.add(HouseholdId.of("H" + Long.toUnsignedString(seed, 36) + "-" + index));
        }
        for (int index = 0; index < PERSONS; index++) {
            persons.add(PersonId.random());
        }
        households.forEach(household -> states.put(household, HouseholdState.unknown()));
    }

    void run() {
        for (commands = 0; commands < COMMANDS; commands++) {
            HouseholdCommand command = next();
            Map<HouseholdId, HouseholdState> before = Map.copyOf(states);
            try {
                if (!(ask(command) instanceof Decided.Events)) {
                    continue;
                }
            } catch (HouseholdRefusedException refused) {
                continue;
            }
            recorded.merge(command.getClass().getSimpleName(), 1, Integer::sum);
            households.forEach(household -> states.put(household, node.state(household)));
            eachBelongsToOneHousehold();
            everyLivingHouseholdHasMembers();
            sumsArePreserved(command, before);
        }
        thePersonsSayTheSame();
    }

    private Decided ask(HouseholdCommand command) {
        HouseholdPeople people = node.people;
        if (command instanceof RegisterHousehold registration) {
            return people.register(RECORDER, registration, person()).answer();
        }
        if (command instanceof ListMember listing) {
            return people.list(RECORDER, listing).answer();
        }
        if (command instanceof AddMember joining) {
            return people.join(RECORDER, joining).answer();
        }
        if (command instanceof RemoveMember leaving) {
            return people.leave(RECORDER, leaving).answer();
        }
        if (command instanceof CorrectMember correction) {
            return people.correct(RECORDER, correction).answer();
        }
        if (command instanceof ChangeHead change) {
            return people.changeHead(RECORDER, change).answer();
        }
        if (command instanceof SplitHousehold split) {
            return people.split(RECORDER, split).answer();
        }
        if (command instanceof MergeHousehold merging) {
            return people.merge(RECORDER, merging).answer();
        }
        if (command instanceof CloseHousehold closing) {
            return people.close(RECORDER, closing).answer();
        }
        if (command instanceof WithdrawClosing reopening) {
            return people.reopen(RECORDER, reopening).answer();
        }
        return node.commands
                .record(RECORDER, Source.NONE, () -> node.commands.<Decided>send(command))
                .answer();
    }

    private HouseholdCommand next() {
        HouseholdId household = household();
        LocalDate day = day();
        PersonId person = person();
        if (!states.get(household).isRegistered() && random.nextInt(4) == 0) {
            return new RegisterHousehold(
                    household, at(DINH_HOA), named(person), random.nextInt(1, 5), day, decision(day));
        }
        Optional<Closings.Closing> closing = states.get(household).closings().last();
        if (closing.isPresent() && random.nextInt(3) == 0) {
            return new WithdrawClosing(household, closing.get().eventId(), "ghi nhầm", decision(day));
        }
        return switch (random.nextInt(16)) {
            case 0 ->
                new RegisterHousehold(household, at(DINH_HOA), named(person), random.nextInt(1, 5), day, decision(day));
            case 1, 2, 3, 4 -> new ListMember(household, member(person), day, Optional.empty());
            case 5, 6 -> new AddMember(household, member(person), JoiningReason.MARRIAGE, day, Optional.empty());
            case 7, 8 ->
                new RemoveMember(
                        household,
                        member(household, day),
                        random.nextInt(4) == 0 ? LeavingReason.LISTED_BY_MISTAKE : LeavingReason.MOVED_OUT,
                        day,
                        Optional.empty());
            case 9 -> new CorrectMember(household, member(member(household, day)), "ghi nhầm", day, Optional.empty());
            case 10 ->
                new ChangeHead(
                        household,
                        random.nextInt(3) > 0 ? member(household, day) : person,
                        random.nextBoolean() ? Optional.of(named(person)) : Optional.empty(),
                        Relation.PARENT,
                        "già yếu",
                        day,
                        Optional.empty());
            case 11, 12 -> split(household, day);
            case 13 -> new MergeHousehold(household, household(), Map.of(), day, decision(day));
            case 14 ->
                random.nextInt(3) == 0
                        ? new CloseHousehold(household, ClosingReason.MOVED_AWAY, day, decision(day))
                        : new AddMember(household, member(person), JoiningReason.BIRTH, day, Optional.empty());
            default -> review(household, day, person);
        };
    }

    /** Mostly people who are there, so that not all splits are refused. */
    private SplitHousehold split(HouseholdId household, LocalDate day) {
        Map<PersonId, Relation> leaving = new HashMap<>();
        states.get(household).knownMembersOn(day).stream()
                .filter(member -> !member.isHead() && random.nextInt(3) > 0)
                .forEach(member -> leaving.put(member.id(), leaving.isEmpty() ? Relation.HEAD : Relation.CHILD));
        Optional<Member> head = leaving.isEmpty()
                ? Optional.of(new Member(person(), named(person()), Relation.HEAD, Set.of()))
                : Optional.empty();
        return new SplitHousehold(
                household,
                newHousehold(),
                leaving,
                head,
                Math.max(1, leaving.size()) + random.nextInt(2),
                Optional.empty(),
                day,
                decision(day));
    }

    private RecordReview review(HouseholdId household, LocalDate day, PersonId head) {
        return new RecordReview(
                household,
                at(DINH_HOA),
                named(head),
                random.nextInt(1, 5),
                HouseholdExamples.sheetFor(PovertyClass.POOR),
                PovertyClass.POOR,
                Cause.REVIEW,
                Declaration.none(),
                decision(day));
    }

    private void eachBelongsToOneHousehold() {
        for (LocalDate day : days()) {
            Map<PersonId, HouseholdId> homes = new HashMap<>();
            states.forEach((household, state) -> state.knownMembersOn(day)
                    .forEach(member -> assertThat(homes.put(member.id(), household))
                            .as("another home of somebody of %s on %s", household, day)
                            .isNull()));
        }
    }

    private void everyLivingHouseholdHasMembers() {
        for (LocalDate day : days()) {
            states.forEach((household, state) -> {
                state.membersOn(day)
                        .ifPresent(number -> assertThat(number)
                                .as("members of %s on %s", household, day)
                                .isPositive());
                assertThat(state.knownMembersOn(day).stream()
                                .filter(Member::isHead)
                                .count())
                        .as("heads of %s on %s", household, day)
                        .isLessThanOrEqualTo(1);
            });
        }
    }

    private void sumsArePreserved(HouseholdCommand command, Map<HouseholdId, HouseholdState> before) {
        LocalDate day = command.effectiveOn();
        HouseholdId one = command.household();
        if (command instanceof SplitHousehold split) {
            assertThat(number(states, one, day) + number(states, split.into(), day))
                    .isEqualTo(number(before, one, day));
        }
        if (command instanceof MergeHousehold merging) {
            assertThat(number(states, merging.into(), day))
                    .isEqualTo(number(before, one, day) + number(before, merging.into(), day));
            assertThat(states.get(one).knownMembersOn(day)).isEmpty();
        }
    }

    private static int number(Map<HouseholdId, HouseholdState> known, HouseholdId household, LocalDate day) {
        return known.get(household).membersOn(day).orElse(0);
    }

    private void thePersonsSayTheSame() {
        for (PersonId person : persons) {
            Stays<HouseholdId> memberships = node.memberships(person);
            for (LocalDate day : days()) {
                List<HouseholdId> homes = households.stream()
                        .filter(household -> states.get(household).knownMembersOn(day).stream()
                                .anyMatch(member -> member.id().equals(person)))
                        .toList();
                assertThat(memberships.on(day)).as("on %s", day).isEqualTo(homes);
            }
        }
    }

    private static List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        for (int month = 0; month <= MONTHS; month++) {
            days.add(FIRST.plusMonths(month).minusDays(1));
            days.add(FIRST.plusMonths(month));
        }
        return days;
    }

    /** Mostly in the order of time, sometimes late. */
    private LocalDate day() {
        int month = random.nextInt(4) == 0 ? random.nextInt(MONTHS) : commands * MONTHS / COMMANDS;
        return FIRST.plusMonths(month);
    }

    /** Mostly one that is not in the book yet. */
    private HouseholdId newHousehold() {
        return households.stream()
                .filter(household -> !states.get(household).isRegistered() && random.nextInt(3) > 0)
                .findFirst()
                .orElseGet(this::household);
    }

    private HouseholdId household() {
        return households.get(random.nextInt(HOUSEHOLDS));
    }

    private PersonId person() {
        return persons.get(random.nextInt(PERSONS));
    }

    /** Mostly somebody who belongs to the household and is not its head. */
    private PersonId member(HouseholdId household, LocalDate day) {
        List<Member> there = states.get(household).knownMembersOn(day).stream()
                .filter(member -> !member.isHead() || random.nextInt(4) == 0)
                .toList();
        return there.isEmpty()
                ? person()
                : there.get(random.nextInt(there.size())).id();
    }

    private Member member(PersonId person) {
        Relation relation = Relation.values()[random.nextInt(Relation.values().length)];
        return new Member(person, named(person), relation, Set.of());
    }

    private Person named(PersonId person) {
        return new Person(
                "Lý Mẫu " + persons.indexOf(person),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private DecisionReference decision(LocalDate day) {
        return new DecisionReference(random.nextInt(1, 4) + "/QĐ-UBND", day, "UBND xã Mẫu " + (seed % 2));
    }
}
