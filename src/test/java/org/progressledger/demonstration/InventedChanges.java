package org.progressledger.demonstration;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.progressledger.household.Birth;
import org.progressledger.household.ClosingReason;
import org.progressledger.household.Gender;
import org.progressledger.household.HelpCommand.RecordSupport;
import org.progressledger.household.HelpCommand.ReverseSupport;
import org.progressledger.household.HelpEvent;
import org.progressledger.household.HouseholdCommand;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.CorrectRecognition;
import org.progressledger.household.HouseholdCommand.MoveHousehold;
import org.progressledger.household.HouseholdCommand.WithdrawClosing;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.DetailsReviewed;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.HouseholdPeople;
import org.progressledger.household.JoiningReason;
import org.progressledger.household.LeavingReason;
import org.progressledger.household.Member;
import org.progressledger.household.MemberCommand.AddMember;
import org.progressledger.household.MemberCommand.ChangeHead;
import org.progressledger.household.MemberCommand.ListMember;
import org.progressledger.household.MemberCommand.MergeHousehold;
import org.progressledger.household.MemberCommand.RemoveMember;
import org.progressledger.household.MemberCommand.SplitHousehold;
import org.progressledger.household.MemberEvent;
import org.progressledger.household.Person;
import org.progressledger.household.PersonId;
import org.progressledger.household.Relation;
import org.progressledger.household.Residence;
import org.progressledger.household.ReviewEvent;
import org.progressledger.household.SupportKind;
import org.progressledger.household.SupportSource;
import org.progressledger.ledger.axon.LedgerCommands;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.projection.ProjectionBehindException;
import org.progressledger.report.Recorded;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Actor;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;
import org.springframework.context.ApplicationContext;

/** What the lists of the province never do: some households end, move, split, merge, name people, receive help, are corrected. */
final class InventedChanges {

    private static final Actor RECORDER = new Actor("can-bo", "RECORDER");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final DecisionReference DECISION = new DecisionReference("77/QĐ-UBND", DAY, "UBND xã Mẫu");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int EVERY = 25;
    private static final int KINDS = 10;

    private final HouseholdPeople people;
    private final LedgerCommands commands;
    private final EventStore store;
    private final List<UnitId> communes;
    private final Map<HouseholdId, Stated> households = new TreeMap<>(Comparator.comparing(HouseholdId::code));

    /** What the lists said of a household: its first recognition, and its people as stated last; whether more is known. */
    private record Stated(Optional<Recorded> recognition, Person head, int members, boolean isTold) {}

    /** @param communes to which households move */
    InventedChanges(ApplicationContext application, List<Recorded> recorded, List<UnitId> communes) {
        this.people = application.getBean(HouseholdPeople.class);
        this.commands = application.getBean(LedgerCommands.class);
        this.store = application.getBean(EventStore.class);
        this.communes = communes;
        recorded.forEach(this::read);
    }

    private void read(Recorded recorded) {
        HouseholdId household = recorded.event().household();
        if (recorded.event() instanceof Registered registered) {
            households.put(household, new Stated(Optional.empty(), registered.head(), registered.members(), false));
        } else if (recorded.event() instanceof DetailsReviewed reviewed) {
            households.computeIfPresent(
                    household,
                    (id, known) ->
                            new Stated(known.recognition(), reviewed.head(), reviewed.members(), known.isTold()));
        } else if (recorded.event() instanceof StatusRecognised) {
            households.computeIfPresent(
                    household,
                    (id, known) -> new Stated(
                            known.recognition().or(() -> Optional.of(recorded)),
                            known.head(),
                            known.members(),
                            known.isTold()));
        } else if (isOfAStory(recorded.event())) {
            households.computeIfPresent(
                    household, (id, known) -> new Stated(known.recognition(), known.head(), known.members(), true));
        }
    }

    private static boolean isOfAStory(HouseholdEvent event) {
        return event instanceof MemberEvent || event instanceof HelpEvent || event instanceof ReviewEvent;
    }

    /** Changes every twenty-fifth household that no story tells of, each in one of ten ways. */
    void record() {
        households.values().removeIf(Stated::isTold);
        List<HouseholdId> inOrder = List.copyOf(households.keySet());
        for (int number = EVERY; number < inOrder.size() - 1; number += EVERY) {
            Stated known = households.get(inOrder.get(number));
            int kind = number / EVERY % KINDS;
            boolean isLarge = known.members() >= 3;
            change(inOrder.get(number), known, isLarge || kind < 4 ? kind : 3, number / EVERY / KINDS, inOrder);
        }
    }

    private void change(HouseholdId household, Stated known, int kind, int round, List<HouseholdId> inOrder) {
        switch (kind) {
            case 0 -> close(household, round);
            case 1 -> correct(household, known.recognition().orElseThrow());
            case 2, 3 -> move(household, round + kind);
            case 4 -> bear(household, known);
            case 5 -> lose(household, known, round);
            case 6 -> split(household, round);
            case 7 -> support(household);
            case 8 -> succeed(household, known);
            default ->
                people.merge(
                        RECORDER,
                        new MergeHousehold(
                                household, inOrder.get(inOrder.indexOf(household) + 1), Map.of(), DAY, DECISION));
        }
    }

    private void close(HouseholdId household, int round) {
        ClosingReason reason = ClosingReason.values()[round % ClosingReason.values().length];
        people.close(RECORDER, new CloseHousehold(household, reason, DAY, DECISION));
        if (round % 7 == 0) {
            people.reopen(RECORDER, new WithdrawClosing(household, lastEventOf(household), "ghi nhầm (mẫu)", DECISION));
        }
    }

    private String lastEventOf(HouseholdId household) {
        return store.readEvents(household.toString())
                .asStream()
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .getIdentifier();
    }

    private void correct(HouseholdId household, Recorded recognition) {
        PovertyClass recognised =
                ((StatusRecognised) recognition.event()).recognised().povertyClass();
        send(new CorrectRecognition(
                household,
                recognition.id(),
                recognised == PovertyClass.POOR ? PovertyClass.NEAR_POOR : PovertyClass.POOR,
                Optional.empty(),
                "ghi nhầm",
                DECISION,
                Optional.empty()));
    }

    private void move(HouseholdId household, int number) {
        send(new MoveHousehold(household, residence(number), DAY, DECISION));
    }

    private Residence residence(int number) {
        return new Residence(communes.get(number % communes.size()), "Làng Mẫu");
    }

    private void send(HouseholdCommand command) {
        commands.record(RECORDER, Source.NONE, () -> commands.send(command));
    }

    private void bear(HouseholdId household, Stated known) {
        list(household, known.head(), Relation.HEAD);
        list(household, person("Hà Thị Mẫu Lan", Birth.in(1980)), Relation.SPOUSE);
        people.join(
                RECORDER,
                new AddMember(
                        household,
                        member(person("Hà Thị Mẫu Mai", Birth.on(DAY)), Relation.CHILD),
                        JoiningReason.BIRTH,
                        DAY,
                        Optional.empty()));
    }

    private void lose(HouseholdId household, Stated known, int round) {
        list(household, known.head(), Relation.HEAD);
        PersonId child = list(household, person("Hà Văn Mẫu Nam", Birth.in(2010)), Relation.CHILD);
        people.leave(
                RECORDER,
                new RemoveMember(
                        household,
                        child,
                        round % 2 == 0 ? LeavingReason.DIED : LeavingReason.LISTED_BY_MISTAKE,
                        DAY.plusDays(40),
                        Optional.empty()));
    }

    private void split(HouseholdId household, int round) {
        people.split(
                RECORDER,
                new SplitHousehold(
                        household,
                        HouseholdId.of(household.code() + "-T"),
                        Map.of(),
                        Optional.of(member(person("Hà Văn Mẫu Tách", Birth.in(1998)), Relation.HEAD)),
                        1,
                        Optional.of(residence(round)),
                        DAY,
                        DECISION));
    }

    private void support(HouseholdId household) {
        send(given(household, SupportKind.EDUCATION, 2_000_000));
        send(given(household, SupportKind.HOUSING, 40_000_000));
        send(new ReverseSupport(household, lastEventOf(household), "ghi nhầm (mẫu)", DECISION));
        send(given(household, SupportKind.HEALTH, 1_500_000));
    }

    private static RecordSupport given(HouseholdId household, SupportKind kind, long amount) {
        return new RecordSupport(
                household,
                kind,
                SupportSource.COMMUNE,
                Optional.of(new Money(amount)),
                Optional.empty(),
                DAY,
                DECISION);
    }

    private void succeed(HouseholdId household, Stated known) {
        list(household, known.head(), Relation.HEAD);
        people.changeHead(
                RECORDER,
                new ChangeHead(
                        household,
                        PersonId.random(),
                        Optional.of(person("Hà Thị Mẫu Kế", Birth.in(1985))),
                        Relation.PARENT,
                        "già yếu (mẫu)",
                        DAY.plusDays(10),
                        Optional.empty()));
    }

    /** A personal number is looked for in the read model, which may be behind. */
    private PersonId list(HouseholdId household, Person person, Relation relation) {
        Member member = member(person, relation);
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(ProjectionBehindException.class)
                .until(() -> people.list(RECORDER, new ListMember(household, member, DAY, Optional.empty())) != null);
        return member.id();
    }

    private static Member member(Person person, Relation relation) {
        return new Member(PersonId.random(), person, relation, Set.of());
    }

    private static Person person(String name, Birth birth) {
        return new Person(name, Optional.of(Gender.FEMALE), Optional.of(birth), Optional.empty(), Optional.of("Tày"));
    }
}
