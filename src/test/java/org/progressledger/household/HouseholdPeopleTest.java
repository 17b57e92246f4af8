package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.LAM_VY;
import static org.progressledger.household.HouseholdExamples.at;
import static org.progressledger.household.HouseholdNode.RECORDER;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.RecogniseStatus;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdCommand.RegisterHousehold;
import org.progressledger.household.HouseholdCommand.WithdrawClosing;
import org.progressledger.household.MemberCommand.AddMember;
import org.progressledger.household.MemberCommand.ListMember;
import org.progressledger.household.MemberCommand.MergeHousehold;
import org.progressledger.household.MemberCommand.RemoveMember;
import org.progressledger.household.MemberCommand.SplitHousehold;
import org.progressledger.ledger.axon.Source;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.log.embedded.EmbeddedCommitLog;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.ProvincialStandard;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/** What happens to several households and their people at once. */
class HouseholdPeopleTest {

    private static final HouseholdId OLD = HouseholdId.of("05569-00001");
    private static final HouseholdId NEW = HouseholdId.of("05569-00002");
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 10);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    private static final PersonId MA = PersonId.random();
    private static final PersonId LY = PersonId.random();

    @TempDir
    Path directory;

    private CommitLog log;
    private HouseholdNode node;
    private Set<HouseholdId> knownAt = Set.of();

    @BeforeEach
    void a_poor_household_of_five_with_two_known_by_name() {
        log = new EmbeddedCommitLog(directory.resolve("ledger.sqlite"));
        node = new HouseholdNode(log, number -> knownAt);
        node.people.register(RECORDER, registration(OLD, "Ma Thị Mẫu", 5), MA);
        node.people.list(RECORDER, new ListMember(OLD, ly(), JANUARY, Optional.empty()));
        node.commands.record(RECORDER, Source.NONE, () -> node.commands.send(review()));
    }

    @AfterEach
    void close() {
        node.close();
        log.close();
    }

    @Test
    void a_split_is_one_commit_and_the_new_household_brings_class_and_score_along() {
        long before = log.head().next();
        SplitHousehold split = split(Optional.empty());
        node.people.split(RECORDER, split);

        assertThat(commitsSince(before)).isEqualTo(1);
        assertThat(node.state(OLD).membersOn(MARCH)).contains(3);
        HouseholdState born = node.state(NEW);
        assertThat(born.registeredOn()).contains(MARCH);
        assertThat(born.membersOn(MARCH)).contains(2);
        assertThat(born.headOn(MARCH)).contains(ly().person());
        assertThat(born.residenceOn(MARCH)).contains(at(DINH_HOA));
        assertThat(born.povertyClassOn(MARCH)).contains(PovertyClass.POOR);
        assertThat(born.recognitions())
                .singleElement()
                .satisfies(recognition -> assertThat(recognition.decision()).isEqualTo(split.decision()));
        assertThat(born.scoreOn(MARCH))
                .hasValueSatisfying(score -> assertThat(score.sheet().b2())
                        .isEqualTo(review().sheet().b2()));
        assertThat(node.memberships(LY).on(MARCH)).containsExactly(NEW);
        assertThat(node.memberships(LY).on(MARCH.minusDays(1))).containsExactly(OLD);

        assertThat(node.people.split(RECORDER, split).answer()).isEqualTo(new Decided.Unchanged());
    }

    @Test
    void a_split_after_the_line_moved_brings_each_status_along_by_the_rule_set_that_it_was_judged_by() {
        node.close();
        node = new HouseholdNode(log, number -> knownAt, HouseholdExamples.deciderAfterTheNewLine());
        LocalDate day = HouseholdExamples.NEW_LINE.plusDays(20);
        node.commands.record(
                RECORDER,
                Source.NONE,
                () -> node.commands.send(new RecogniseStatus(
                        OLD,
                        PovertyClass.NEAR_POOR,
                        Cause.REVIEW,
                        Optional.of(ProvincialStandard.KEY),
                        MAY,
                        decision(MAY))));
        node.people.split(
                RECORDER,
                new SplitHousehold(
                        OLD,
                        NEW,
                        Map.of(LY, Relation.HEAD),
                        Optional.empty(),
                        2,
                        Optional.empty(),
                        day,
                        decision(day)));

        assertThat(node.state(NEW).recognisedOn(day))
                .isEqualTo(node.state(OLD).recognisedOn(day))
                .extracting(Recognised::ruleSet)
                .containsExactly("POV-2022", ProvincialStandard.KEY);
    }

    @Test
    void a_new_household_may_live_elsewhere() {
        node.people.split(RECORDER, split(Optional.of(at(LAM_VY))));
        assertThat(node.state(NEW).residenceOn(MARCH)).contains(at(LAM_VY));
        assertThat(node.state(OLD).residenceOn(MARCH)).contains(at(DINH_HOA));
    }

    @Test
    void a_split_into_a_code_that_is_taken_leaves_nothing() {
        node.people.register(RECORDER, registration(NEW, "Hoàng Mẫu", 2), PersonId.random());
        long before = log.head().next();
        assertThat(refusal(() -> node.people.split(RECORDER, split(Optional.empty()))))
                .isEqualTo(RefusalReason.ALREADY_REGISTERED);
        assertThat(log.head().next()).isEqualTo(before);
        assertThat(node.memberships(LY).on(MARCH)).containsExactly(OLD);
    }

    @Test
    void a_merge_is_one_commit_and_the_first_household_ends() {
        node.people.split(RECORDER, split(Optional.empty()));
        long before = log.head().next();
        MergeHousehold merge = new MergeHousehold(NEW, OLD, Map.of(LY, Relation.CHILD), MAY, decision(MAY));
        node.people.merge(RECORDER, merge);

        assertThat(commitsSince(before)).isEqualTo(1);
        assertThat(node.state(NEW).closings().last())
                .hasValueSatisfying(
                        closing -> assertThat(closing.event().reason()).isEqualTo(ClosingReason.MERGED));
        assertThat(node.state(OLD).membersOn(MAY)).contains(5);
        assertThat(node.state(OLD).knownMembersOn(MAY))
                .extracting(Member::id, Member::relation)
                .contains(tuple(LY, Relation.CHILD));
        assertThat(node.memberships(LY).on(MAY)).containsExactly(OLD);
        assertThat(node.people.merge(RECORDER, merge).answer()).isEqualTo(new Decided.Unchanged());
    }

    @Test
    void a_merge_into_a_household_that_ended_leaves_nothing() {
        node.people.register(RECORDER, registration(NEW, "Hoàng Mẫu", 2), PersonId.random());
        node.people.close(RECORDER, new CloseHousehold(NEW, ClosingReason.MOVED_AWAY, MARCH, decision(MARCH)));
        long before = log.head().next();
        assertThat(refusal(
                        () -> node.people.merge(RECORDER, new MergeHousehold(OLD, NEW, Map.of(), MAY, decision(MAY)))))
                .isEqualTo(RefusalReason.CLOSED);
        assertThat(log.head().next()).isEqualTo(before);
        assertThat(node.state(OLD).closedOn()).isEmpty();
    }

    @Test
    void a_household_that_moves_in_brings_its_class() {
        node.people.moveIn(
                RECORDER,
                registration(NEW, "Hoàng Mẫu", 3),
                PersonId.random(),
                "Xã Mẫu, tỉnh Mẫu",
                Optional.of(PovertyClass.NEAR_POOR));
        assertThat(node.state(NEW).povertyClassOn(JANUARY)).contains(PovertyClass.NEAR_POOR);
        assertThat(node.state(NEW).knownMembersOn(JANUARY)).singleElement().matches(Member::isHead);
    }

    @Test
    void who_belongs_to_one_household_cannot_join_another_until_they_left() {
        node.people.register(RECORDER, registration(NEW, "Hoàng Mẫu", 3), PersonId.random());
        assertThat(refusal(() -> node.people.join(RECORDER, joining(MAY)))).isEqualTo(RefusalReason.BELONGS_ELSEWHERE);
        node.people.leave(RECORDER, new RemoveMember(OLD, LY, LeavingReason.MARRIED, MARCH, Optional.empty()));
        node.people.join(RECORDER, joining(MAY));
        assertThat(node.memberships(LY).on(MAY)).containsExactly(NEW);
        assertThat(node.state(NEW).membersOn(MAY)).contains(4);
    }

    @Test
    void a_late_entry_for_days_on_which_somebody_belongs_elsewhere_is_refused() {
        node.people.register(RECORDER, registration(NEW, "Hoàng Mẫu", 3), PersonId.random());
        node.people.leave(RECORDER, new RemoveMember(OLD, LY, LeavingReason.MARRIED, MAY, Optional.empty()));
        assertThat(refusal(() -> node.people.join(RECORDER, joining(MARCH))))
                .isEqualTo(RefusalReason.BELONGS_ELSEWHERE);
        assertThat(node.state(NEW).membersOn(MARCH)).contains(3);
    }

    @Test
    void a_household_that_ends_releases_its_people() {
        node.people.close(RECORDER, new CloseHousehold(OLD, ClosingReason.MOVED_AWAY, MARCH, decision(MARCH)));
        assertThat(node.memberships(LY).on(MARCH)).isEmpty();
        assertThat(node.memberships(MA).on(MARCH)).isEmpty();
        node.people.register(RECORDER, registration(NEW, "Hoàng Mẫu", 3), PersonId.random());
        node.people.join(RECORDER, joining(MAY));
        assertThat(node.memberships(LY).on(MAY)).containsExactly(NEW);
    }

    @Test
    void a_household_that_had_not_ended_has_its_people_back_unless_they_belong_elsewhere() {
        node.people.close(RECORDER, new CloseHousehold(OLD, ClosingReason.MOVED_AWAY, MARCH, decision(MARCH)));
        String closing = node.state(OLD).closings().last().orElseThrow().eventId();
        node.people.register(RECORDER, registration(NEW, "Hoàng Mẫu", 3), PersonId.random());
        node.people.join(RECORDER, joining(MAY));
        WithdrawClosing reopening = new WithdrawClosing(OLD, closing, "ghi nhầm", decision(MAY));
        assertThat(refusal(() -> node.people.reopen(RECORDER, reopening))).isEqualTo(RefusalReason.BELONGS_ELSEWHERE);
        node.people.leave(RECORDER, new RemoveMember(NEW, LY, LeavingReason.LISTED_BY_MISTAKE, MAY, Optional.empty()));
        node.people.reopen(RECORDER, reopening);
        assertThat(node.state(OLD).knownMembersOn(MAY)).hasSize(2);
        assertThat(node.memberships(LY).on(MARCH)).containsExactly(OLD);
        assertThat(node.memberships(MA).on(MAY)).containsExactly(OLD);
    }

    @Test
    void a_merging_is_not_undone_by_one_household_alone() {
        node.people.split(RECORDER, split(Optional.empty()));
        node.people.merge(RECORDER, new MergeHousehold(NEW, OLD, Map.of(), MAY, decision(MAY)));
        String closing = node.state(NEW).closings().last().orElseThrow().eventId();
        assertThat(refusal(() ->
                        node.people.reopen(RECORDER, new WithdrawClosing(NEW, closing, "ghi nhầm", decision(MAY)))))
                .isEqualTo(RefusalReason.MERGED_AWAY);
    }

    @Test
    void a_personal_number_that_is_known_in_another_living_household_is_refused() {
        knownAt = Set.of(HouseholdId.of("05569-00009"));
        Person numbered = new Person(
                "Hoàng Mẫu", Optional.empty(), Optional.empty(), Optional.of("999000000001"), Optional.empty());
        AddMember joining = new AddMember(
                OLD,
                new Member(PersonId.random(), numbered, Relation.OTHER_RELATIVE, Set.of()),
                JoiningReason.MOVED_IN,
                MARCH,
                Optional.empty());
        assertThat(refusal(() -> node.people.join(RECORDER, joining)))
                .isEqualTo(RefusalReason.PERSONAL_NUMBER_ELSEWHERE);
        knownAt = Set.of(OLD);
        assertThat(node.people.join(RECORDER, joining).answer()).isInstanceOf(Decided.Events.class);
    }

    @Test
    void a_household_does_not_come_back_while_a_personal_number_of_its_people_is_known_elsewhere() {
        Person numbered = new Person(
                "Hoàng Mẫu", Optional.empty(), Optional.empty(), Optional.of("999000000001"), Optional.empty());
        Member member = new Member(PersonId.random(), numbered, Relation.OTHER_RELATIVE, Set.of());
        node.people.join(RECORDER, new AddMember(OLD, member, JoiningReason.MOVED_IN, MARCH, Optional.empty()));
        node.people.close(RECORDER, new CloseHousehold(OLD, ClosingReason.MOVED_AWAY, MAY, decision(MAY)));
        String closing = node.state(OLD).closings().last().orElseThrow().eventId();
        WithdrawClosing reopening = new WithdrawClosing(OLD, closing, "ghi nhầm", decision(MAY));
        knownAt = Set.of(NEW);
        assertThat(refusal(() -> node.people.reopen(RECORDER, reopening)))
                .isEqualTo(RefusalReason.PERSONAL_NUMBER_ELSEWHERE);
        assertThat(node.state(OLD).closedOn()).contains(MAY);
        knownAt = Set.of();
        node.people.reopen(RECORDER, reopening);
        assertThat(node.state(OLD).closedOn()).isEmpty();
    }

    private long commitsSince(long position) {
        try (var cursor = log.read(position)) {
            long commits = 0;
            while (cursor.hasNext()) {
                cursor.next();
                commits++;
            }
            return commits;
        }
    }

    private static RefusalReason refusal(ThrowingCallable work) {
        return catchThrowableOfType(HouseholdRefusedException.class, work)
                .refused()
                .reason();
    }

    private static SplitHousehold split(Optional<Residence> residence) {
        return new SplitHousehold(
                OLD, NEW, Map.of(LY, Relation.HEAD), Optional.empty(), 2, residence, MARCH, decision(MARCH));
    }

    private static AddMember joining(LocalDate day) {
        return new AddMember(NEW, ly(), JoiningReason.MARRIAGE, day, Optional.empty());
    }

    private static RegisterHousehold registration(HouseholdId household, String head, int members) {
        return new RegisterHousehold(household, at(DINH_HOA), named(head), members, JANUARY, decision(JANUARY));
    }

    private static RecordReview review() {
        return new RecordReview(
                OLD,
                at(DINH_HOA),
                named("Ma Thị Mẫu"),
                5,
                HouseholdExamples.sheetFor(PovertyClass.POOR),
                PovertyClass.POOR,
                Cause.REVIEW,
                Declaration.none(),
                new DecisionReference("1486/QĐ-UBND", JANUARY, "UBND xã Mẫu"));
    }

    private static Member ly() {
        return new Member(LY, named("Lý Văn Mẫu"), Relation.CHILD, Set.of());
    }

    private static Person named(String name) {
        return new Person(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static DecisionReference decision(LocalDate day) {
        return new DecisionReference("9/QĐ-UBND", day, "UBND xã Mẫu");
    }
}
