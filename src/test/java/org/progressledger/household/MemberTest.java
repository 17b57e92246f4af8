package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.at;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.head;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.RecordReview;
import org.progressledger.household.HouseholdCommand.RegisterHousehold;
import org.progressledger.household.HouseholdEvent.DetailsReviewed;
import org.progressledger.household.MemberCommand.AddMember;
import org.progressledger.household.MemberCommand.ChangeHead;
import org.progressledger.household.MemberCommand.CorrectMember;
import org.progressledger.household.MemberCommand.ListMember;
import org.progressledger.household.MemberCommand.RemoveMember;
import org.progressledger.household.MemberCommand.SplitHousehold;
import org.progressledger.household.MemberEvent.HeadChanged;
import org.progressledger.household.MemberEvent.MemberJoined;
import org.progressledger.household.MemberEvent.MemberLeft;
import org.progressledger.household.MemberEvent.MemberListed;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/** The people of one household: given what is recorded, when this is asked, then that happens. */
class MemberTest {

    private static final LocalDate DAY = decisionOf(2024).date();
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final PersonId MA = PersonId.random();
    private static final PersonId LY = PersonId.random();
    private static final PersonId TRIEU = PersonId.random();

    private final Book household = new Book(HouseholdExamples.decider());

    /** Of the four members that the registration counts, the head and a son are known by name. */
    @BeforeEach
    void a_household_of_four() {
        household.record(new RegisterHousehold(HOUSEHOLD, at(DINH_HOA), head(), 4, DAY, decisionOf(2024)));
        household.record(new ListMember(HOUSEHOLD, member(MA, head(), Relation.HEAD), DAY, Optional.empty()));
        household.record(new ListMember(HOUSEHOLD, ly(), DAY, Optional.empty()));
    }

    @Test
    void somebody_who_is_listed_was_counted_already() {
        assertThat(household.entries())
                .last()
                .extracting(Book.Entry::event)
                .isEqualTo(new MemberListed(HOUSEHOLD, ly(), DAY, Optional.empty()));
        assertThat(household.state().membersOn(DAY)).contains(4);
        assertThat(household.state().knownMembersOn(DAY)).extracting(Member::id).containsExactly(MA, LY);
    }

    @Test
    void no_more_are_listed_than_are_counted() {
        household.record(listing(PersonId.random()));
        household.record(listing(PersonId.random()));
        assertThat(household.refusal(listing(PersonId.random()))).isEqualTo(RefusalReason.MORE_LISTED_THAN_COUNTED);
    }

    @Test
    void a_newborn_is_one_more_from_its_day() {
        assertThat(household.record(birth(TRIEU, MARCH)))
                .containsExactly(new MemberJoined(
                        HOUSEHOLD,
                        member(TRIEU, named("Ma Văn Mẫu"), Relation.GRANDCHILD),
                        JoiningReason.BIRTH,
                        MARCH,
                        Optional.empty()));
        assertThat(household.state().membersOn(MARCH.minusDays(1))).contains(4);
        assertThat(household.state().membersOn(MARCH)).contains(5);
    }

    @Test
    void a_member_cannot_be_born_after_the_day() {
        Person unborn =
                new Person("Ma Mẫu", Optional.empty(), Optional.of(Birth.on(MAY)), Optional.empty(), Optional.empty());
        assertThat(household.refusal(new AddMember(
                        HOUSEHOLD,
                        member(TRIEU, unborn, Relation.CHILD),
                        JoiningReason.BIRTH,
                        MARCH,
                        Optional.empty())))
                .isEqualTo(RefusalReason.BIRTH_IN_FUTURE);
    }

    @Test
    void somebody_who_belongs_to_it_cannot_join_again_not_even_late() {
        household.record(birth(TRIEU, MAY));
        assertThat(household.refusal(birth(TRIEU, JULY))).isEqualTo(RefusalReason.ALREADY_A_MEMBER);
        assertThat(household.refusal(birth(TRIEU, MARCH))).isEqualTo(RefusalReason.ALREADY_A_MEMBER);
        assertThat(household.record(birth(TRIEU, MAY))).isEmpty();
    }

    @Test
    void who_leaves_is_one_less_and_may_come_back() {
        household.record(leaving(LY, LeavingReason.MOVED_OUT, MARCH));
        assertThat(household.state().membersOn(MARCH)).contains(3);
        assertThat(household.state().knownMembersOn(MARCH))
                .extracting(Member::id)
                .containsExactly(MA);
        household.record(new AddMember(HOUSEHOLD, ly(), JoiningReason.RETURNED, MAY, Optional.empty()));
        assertThat(household.state().membersOn(MAY)).contains(4);
        assertThat(household.refusal(leaving(TRIEU, LeavingReason.DIED, MAY))).isEqualTo(RefusalReason.NO_SUCH_MEMBER);
    }

    @Test
    void who_left_cannot_leave_on_another_day() {
        household.record(leaving(LY, LeavingReason.MOVED_OUT, MARCH));
        assertThat(household.record(leaving(LY, LeavingReason.MOVED_OUT, MARCH)))
                .isEmpty();
        assertThat(household.refusal(leaving(LY, LeavingReason.MOVED_OUT, MAY))).isEqualTo(RefusalReason.LEFT_ALREADY);
    }

    @Test
    void a_mistake_takes_back_what_the_entry_did_to_the_number() {
        household.record(birth(TRIEU, MARCH));
        household.record(leaving(TRIEU, LeavingReason.LISTED_BY_MISTAKE, JULY));
        assertThat(household.state().membersOn(MARCH)).contains(4);
        assertThat(household.record(leaving(LY, LeavingReason.LISTED_BY_MISTAKE, JULY)))
                .containsExactly(new MemberLeft(HOUSEHOLD, LY, LeavingReason.LISTED_BY_MISTAKE, DAY, Optional.empty()));
        assertThat(household.state().membersOn(DAY)).contains(4);
        assertThat(household.state().knownMembersOn(DAY)).extracting(Member::id).containsExactly(MA);
        assertThat(household.record(new ListMember(HOUSEHOLD, ly(), DAY, Optional.empty())))
                .hasSize(1);
    }

    @Test
    void the_head_leaves_only_after_a_new_head_is_named() {
        assertThat(household.refusal(leaving(MA, LeavingReason.DIED, MARCH))).isEqualTo(RefusalReason.HEAD_LEAVES);
        assertThat(household.record(newHead(LY, Optional.empty(), MARCH)))
                .containsExactly(new HeadChanged(
                        HOUSEHOLD, ly().as(Relation.HEAD), Relation.PARENT, "qua đời", MARCH, Optional.empty()));
        assertThat(household.record(leaving(MA, LeavingReason.DIED, MARCH))).hasSize(1);
        assertThat(household.state().headOn(MARCH)).contains(ly().person());
        assertThat(household.state().headOn(MARCH.minusDays(1))).contains(head());
        assertThat(household.refusal(newHead(LY, Optional.empty(), MAY))).isEqualTo(RefusalReason.HEAD_ALREADY);
    }

    @Test
    void the_former_head_stays_with_what_it_is_to_the_new_one() {
        household.record(newHead(LY, Optional.empty(), MARCH));
        assertThat(household.state().knownMembersOn(MARCH))
                .extracting(Member::relation)
                .containsExactly(Relation.PARENT, Relation.HEAD);
        assertThat(household.state().knownMembersOn(MARCH.minusDays(1)))
                .extracting(Member::relation)
                .containsExactly(Relation.HEAD, Relation.CHILD);
    }

    @Test
    void a_new_head_may_be_somebody_who_was_counted_and_not_known_by_name() {
        assertThat(household.refusal(newHead(TRIEU, Optional.empty(), MARCH))).isEqualTo(RefusalReason.NO_SUCH_MEMBER);
        household.record(newHead(TRIEU, Optional.of(named("Triệu Mẫu")), MARCH));
        assertThat(household.state().headOn(MARCH)).contains(named("Triệu Mẫu"));
        assertThat(household.state().membersOn(MARCH)).contains(4);
        assertThat(household.state().knownMembersOn(MARCH)).hasSize(3);
    }

    @Test
    void there_is_one_head() {
        Member second = member(TRIEU, named("Triệu Mẫu"), Relation.HEAD);
        assertThat(household.refusal(new ListMember(HOUSEHOLD, second, DAY, Optional.empty())))
                .isEqualTo(RefusalReason.HEAD_BY_CHANGE_ONLY);
        assertThat(household.refusal(new AddMember(HOUSEHOLD, second, JoiningReason.MARRIAGE, MARCH, Optional.empty())))
                .isEqualTo(RefusalReason.HEAD_BY_CHANGE_ONLY);
        assertThat(household.refusal(correction(ly().as(Relation.HEAD), MARCH)))
                .isEqualTo(RefusalReason.HEAD_BY_CHANGE_ONLY);
    }

    @Test
    void the_head_is_listed_under_the_name_that_the_review_found() {
        Book other = new Book(HouseholdExamples.decider());
        other.record(new RegisterHousehold(HOUSEHOLD, at(DINH_HOA), head(), 4, DAY, decisionOf(2024)));
        assertThat(other.refusal(new ListMember(
                        HOUSEHOLD, member(TRIEU, named("Triệu Mẫu"), Relation.HEAD), DAY, Optional.empty())))
                .isEqualTo(RefusalReason.LISTED_HEAD_DIFFERS);
    }

    @Test
    void a_correction_holds_from_its_day_and_a_head_keeps_being_head() {
        Member insured =
                new Member(LY, named("Lý Văn Mẫu"), Relation.CHILD, Set.of(MemberDeprivation.NO_HEALTH_INSURANCE));
        assertThat(household.record(correction(insured, MARCH))).hasSize(1);
        assertThat(household.record(correction(insured, MARCH))).isEmpty();
        assertThat(household.state().knownMembersOn(MARCH)).contains(insured);
        assertThat(household.state().knownMembersOn(MARCH.minusDays(1))).contains(ly());
        Member rightHead = member(MA, named("Ma Thị Mẫu Hai"), Relation.HEAD);
        household.record(correction(rightHead, DAY));
        assertThat(household.state().headOn(DAY)).contains(rightHead.person());
        assertThat(household.refusal(new CorrectMember(HOUSEHOLD, insured, " ", DAY, Optional.empty())))
                .isEqualTo(RefusalReason.REASON_MISSING);
    }

    @Test
    void the_last_member_cannot_leave() {
        household.record(review(2025, 1));
        assertThat(household.refusal(leaving(LY, LeavingReason.MOVED_OUT, LocalDate.of(2026, 1, 5))))
                .isEqualTo(RefusalReason.NOBODY_LEFT);
    }

    @Test
    void a_late_review_that_counts_fewer_than_left_since_is_refused() {
        household.record(birth(TRIEU, MARCH));
        household.record(leaving(TRIEU, LeavingReason.DIED, JULY));
        household.record(leaving(LY, LeavingReason.DIED, JULY));
        assertThat(household.refusal(review(LocalDate.of(2025, 5, 2), 2))).isEqualTo(RefusalReason.NOBODY_LEFT);
        assertThat(household.record(review(LocalDate.of(2025, 5, 2), 3))).isNotEmpty();
    }

    @Test
    void a_review_that_states_another_number_resets_it() {
        household.record(birth(TRIEU, MARCH));
        household.record(review(2025, 7));
        assertThat(household.state().membersOn(MARCH)).contains(5);
        assertThat(household.state().membersOn(decisionOf(2025).date())).contains(7);
        household.record(leaving(TRIEU, LeavingReason.DIED, LocalDate.of(2026, 1, 5)));
        assertThat(household.state().membersOn(LocalDate.of(2026, 1, 5))).contains(6);
    }

    @Test
    void a_review_that_finds_what_the_changes_made_records_no_details() {
        household.record(birth(TRIEU, MARCH));
        assertThat(household.record(review(2025, 5))).noneMatch(DetailsReviewed.class::isInstance);
    }

    @Test
    void a_late_entry_changes_its_days_up_to_the_next_review_and_not_what_that_found() {
        household.record(review(2025, 4));
        assertThat(household.record(birth(TRIEU, MARCH)))
                .hasSize(2)
                .last()
                .isEqualTo(new DetailsReviewed(
                        HOUSEHOLD, head(), 4, decisionOf(2025).date(), decisionOf(2025)));
        assertThat(household.state().membersOn(MARCH)).contains(5);
        assertThat(household.state().membersOn(decisionOf(2025).date())).contains(4);
    }

    @Test
    void a_late_change_of_head_leaves_a_later_one_as_it_is() {
        household.record(newHead(LY, Optional.empty(), MAY));
        household.record(newHead(TRIEU, Optional.of(named("Triệu Mẫu")), MARCH));
        assertThat(household.state().headOn(MARCH)).contains(named("Triệu Mẫu"));
        assertThat(household.state().headOn(MAY)).contains(ly().person());
        assertThat(household.state().knownMembersOn(MAY))
                .filteredOn(Member::isHead)
                .extracting(Member::id)
                .containsExactly(LY);
    }

    @Test
    void a_review_that_names_another_member_as_head_makes_that_one_the_head() {
        RecordReview review = review(2025, 4);
        household.record(new RecordReview(
                HOUSEHOLD,
                review.residence(),
                ly().person(),
                4,
                review.sheet(),
                review.povertyClass(),
                review.cause(),
                review.declaration(),
                review.decision()));
        assertThat(household.state().knownMembersOn(decisionOf(2025).date()))
                .extracting(Member::relation)
                .containsExactly(Relation.OTHER_RELATIVE, Relation.HEAD);
        assertThat(household.record(leaving(MA, LeavingReason.DIED, LocalDate.of(2026, 1, 5))))
                .hasSize(1);
    }

    @Test
    void a_split_takes_no_more_than_there_are_and_needs_one_head() {
        assertThat(household.refusal(split(Map.of(LY, Relation.HEAD), 4))).isEqualTo(RefusalReason.SPLIT_NUMBER);
        assertThat(household.refusal(split(Map.of(LY, Relation.HEAD), 0))).isEqualTo(RefusalReason.SPLIT_NUMBER);
        assertThat(household.refusal(split(Map.of(LY, Relation.CHILD), 1))).isEqualTo(RefusalReason.SPLIT_WITHOUT_HEAD);
        assertThat(household.refusal(split(Map.of(TRIEU, Relation.HEAD), 1))).isEqualTo(RefusalReason.NO_SUCH_MEMBER);
        assertThat(household.refusal(split(Map.of(MA, Relation.HEAD), 1))).isEqualTo(RefusalReason.HEAD_LEAVES);
        assertThat(household.record(split(Map.of(LY, Relation.HEAD), 3))).hasSize(1);
        assertThat(household.state().membersOn(MARCH)).contains(1);
    }

    @Test
    void a_household_cannot_end_before_what_its_people_did() {
        household.record(birth(TRIEU, MAY));
        DecisionReference closing = new DecisionReference("9/QĐ-UBND", MARCH, "UBND xã Mẫu");
        assertThat(household.refusal(new CloseHousehold(HOUSEHOLD, ClosingReason.MOVED_AWAY, MARCH, closing)))
                .isEqualTo(RefusalReason.CLOSING_BEFORE_LAST_ENTRY);
        household.record(new CloseHousehold(HOUSEHOLD, ClosingReason.MOVED_AWAY, JULY, closing));
        assertThat(household.state().knownMembersOn(JULY)).isEmpty();
        assertThat(household.refusal(birth(PersonId.random(), MAY))).isEqualTo(RefusalReason.CLOSED);
    }

    private static SplitHousehold split(Map<PersonId, Relation> persons, int number) {
        return new SplitHousehold(
                HOUSEHOLD,
                HouseholdId.of("05569-00002"),
                persons,
                Optional.empty(),
                number,
                Optional.empty(),
                MARCH,
                new DecisionReference("9/QĐ-UBND", MARCH, "UBND xã Mẫu"));
    }

    private static RecordReview review(int year, int members) {
        return review(decisionOf(year).date(), members);
    }

    private static RecordReview review(LocalDate day, int members) {
        return new RecordReview(
                HOUSEHOLD,
                at(DINH_HOA),
                head(),
                members,
                HouseholdExamples.sheetFor(PovertyClass.POOR),
                PovertyClass.POOR,
                Cause.REVIEW,
                Declaration.none(),
                new DecisionReference(decisionOf(day.getYear()).number(), day, "UBND xã Mẫu"));
    }

    private static ListMember listing(PersonId person) {
        return new ListMember(
                HOUSEHOLD, member(person, named("Hoàng Mẫu"), Relation.NOT_RELATED), DAY, Optional.empty());
    }

    private static AddMember birth(PersonId person, LocalDate day) {
        return new AddMember(
                HOUSEHOLD,
                member(person, named("Ma Văn Mẫu"), Relation.GRANDCHILD),
                JoiningReason.BIRTH,
                day,
                Optional.empty());
    }

    private static RemoveMember leaving(PersonId person, LeavingReason reason, LocalDate day) {
        return new RemoveMember(HOUSEHOLD, person, reason, day, Optional.empty());
    }

    private static CorrectMember correction(Member member, LocalDate day) {
        return new CorrectMember(HOUSEHOLD, member, "ghi nhầm", day, Optional.empty());
    }

    private static ChangeHead newHead(PersonId person, Optional<Person> named, LocalDate day) {
        return new ChangeHead(HOUSEHOLD, person, named, Relation.PARENT, "qua đời", day, Optional.empty());
    }

    private static Member ly() {
        return member(LY, named("Lý Văn Mẫu"), Relation.CHILD);
    }

    private static Member member(PersonId id, Person person, Relation relation) {
        return new Member(id, person, relation, Set.of());
    }

    private static Person named(String name) {
        return new Person(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
