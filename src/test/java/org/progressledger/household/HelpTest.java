package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HelpExamples.HELPER;
import static org.progressledger.household.HelpExamples.OTHER_HELPER;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.review;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.household.HelpCommand.Praise;
import org.progressledger.household.HelpCommand.PutInCharge;
import org.progressledger.household.HelpCommand.RecordSupport;
import org.progressledger.household.HelpCommand.ReleaseFromCharge;
import org.progressledger.household.HelpCommand.ReverseSupport;
import org.progressledger.household.HelpEvent.HelperAssigned;
import org.progressledger.household.HelpEvent.SupportReceived;
import org.progressledger.household.HelpEvent.SupportReversed;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;

class HelpTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final DecisionReference DECISION =
            new DecisionReference("5/QĐ-UBND", LocalDate.of(2024, 12, 20), "UBND xã Mẫu");

    private final Book book = new Book(HouseholdExamples.decider());

    @BeforeEach
    void a_poor_household() {
        book.record(review(2024, DINH_HOA, PovertyClass.POOR));
    }

    @Test
    void a_helper_looks_after_a_household_from_a_day_to_a_day() {
        book.record(assign(HELPER, FIRST, LAST));

        Assignment assignment = book.state().help().assignments().get(0);
        assertThat(assignment.holdsOn(FIRST.minusDays(1))).isFalse();
        assertThat(assignment.holdsOn(FIRST)).isTrue();
        assertThat(assignment.holdsOn(LAST)).isTrue();
        assertThat(assignment.holdsOn(LAST.plusDays(1))).isFalse();
        assertThat(assignment.toString()).doesNotContain("Nông Văn Mẫu");
    }

    @Test
    void an_assignment_does_not_end_before_it_begins() {
        refused(assign(HELPER, LAST, FIRST), RefusalReason.ASSIGNMENT_ENDS_BEFORE_IT_BEGINS);
        assertThat(book.record(assign(HELPER, FIRST, FIRST))).hasSize(1);
    }

    @Test
    void the_same_helper_is_not_assigned_twice_over_the_same_days() {
        book.record(assign(HELPER, FIRST, LAST));
        PersonInCharge respelled = new PersonInCharge("NÔNG VĂN MẪU", "Bí thư", "Đảng uỷ xã Mẫu", HelperKind.CADRE);

        refused(assign(respelled, LAST, LAST.plusDays(30)), RefusalReason.HELPER_ALREADY_ASSIGNED);
        refused(assign(HELPER, FIRST.plusDays(9), FIRST.plusDays(10)), RefusalReason.HELPER_ALREADY_ASSIGNED);
        refused(
                new PutInCharge(HOUSEHOLD, HELPER, DECISION.date(), Optional.empty(), DECISION),
                RefusalReason.HELPER_ALREADY_ASSIGNED);
        assertThat(book.record(assign(HELPER, FIRST, LAST))).as("said again").isEmpty();
        assertThat(book.record(assign(OTHER_HELPER, FIRST, LAST))).hasSize(1);
        assertThat(book.record(assign(HELPER, LAST.plusDays(1), LAST.plusDays(9))))
                .hasSize(1);
    }

    @Test
    void a_released_helper_may_come_back_from_the_day_of_the_release() {
        book.record(assign(HELPER, FIRST, LAST));
        String assignment = book.idOfLast(HelperAssigned.class);
        LocalDate released = FIRST.plusMonths(1);

        refused(
                new ReleaseFromCharge(HOUSEHOLD, assignment, "chuyển công tác", LAST.plusDays(1)),
                RefusalReason.NOT_ASSIGNED_THEN);
        refused(new ReleaseFromCharge(HOUSEHOLD, assignment, " ", released), RefusalReason.REASON_MISSING);
        refused(new ReleaseFromCharge(HOUSEHOLD, "không có", "chuyển", released), RefusalReason.NO_SUCH_ASSIGNMENT);
        ReleaseFromCharge release = new ReleaseFromCharge(HOUSEHOLD, assignment, "chuyển công tác", released);
        assertThat(book.record(release)).hasSize(1);
        assertThat(book.record(release)).as("said again").isEmpty();
        refused(
                new ReleaseFromCharge(HOUSEHOLD, assignment, "chuyển công tác", FIRST.plusMonths(2)),
                RefusalReason.ALREADY_RELEASED);

        assertThat(book.state().help().assignments().get(0).last()).contains(released.minusDays(1));
        assertThat(book.record(assign(HELPER, released, LAST))).hasSize(1);
    }

    @Test
    void an_assignment_ends_at_the_latest_with_the_household() {
        book.record(new PutInCharge(HOUSEHOLD, HELPER, FIRST, Optional.empty(), DECISION));
        book.record(assign(OTHER_HELPER, FIRST, FIRST.plusDays(3)));
        LocalDate closed = FIRST.plusMonths(3);
        book.record(new CloseHousehold(HOUSEHOLD, ClosingReason.MOVED_AWAY, closed, DECISION));

        assertThat(book.state().help().assignments())
                .extracting(Assignment::last)
                .containsExactly(Optional.of(closed.minusDays(1)), Optional.of(FIRST.plusDays(3)));
        refused(assign(HELPER, FIRST, LAST), RefusalReason.CLOSED);
    }

    @Test
    void a_household_does_not_end_before_the_help_that_it_received() {
        book.record(support(Optional.of(new Money(1)), Optional.empty()));
        refused(
                new CloseHousehold(HOUSEHOLD, ClosingReason.DIED, FIRST.minusDays(1), DECISION),
                RefusalReason.CLOSING_BEFORE_LAST_ENTRY);

        book.record(reverse());
        assertThat(book.record(new CloseHousehold(HOUSEHOLD, ClosingReason.DIED, FIRST.minusDays(1), DECISION)))
                .hasSize(1);
    }

    @Test
    void a_support_is_money_or_said_in_words() {
        refused(support(Optional.empty(), Optional.of(" ")), RefusalReason.SUPPORT_WITHOUT_CONTENT);
        refused(support(Optional.of(Money.ZERO), Optional.of("gạo")), RefusalReason.AMOUNT_NOT_POSITIVE);
        RecordSupport rice = support(Optional.empty(), Optional.of("100 kg gạo"));
        assertThat(book.record(rice)).hasSize(1);
        assertThat(book.record(rice)).as("said again").isEmpty();
        assertThat(book.record(support(Optional.of(new Money(1)), Optional.empty())))
                .hasSize(1);
    }

    @Test
    void a_wrong_support_is_reversed_once() {
        RecordSupport wrong = support(Optional.of(new Money(5_000_000)), Optional.empty());
        book.record(wrong);
        ReverseSupport reversal = reverse();

        assertThat(book.record(reversal))
                .singleElement()
                .isInstanceOfSatisfying(
                        SupportReversed.class,
                        reversed -> assertThat(reversed.effectiveOn()).isEqualTo(FIRST));
        assertThat(book.state().help().supports()).isEmpty();
        refused(reversal, RefusalReason.NO_SUCH_SUPPORT);
        refused(new ReverseSupport(HOUSEHOLD, "không có", "sai", DECISION), RefusalReason.NO_SUCH_SUPPORT);
        assertThat(book.record(wrong)).as("a reversal that was wrong itself").hasSize(1);
        refused(new ReverseSupport(HOUSEHOLD, "x", "", DECISION), RefusalReason.REASON_MISSING);
    }

    @Test
    void a_support_is_reversed_also_after_the_household_ended() {
        book.record(support(Optional.of(new Money(5_000_000)), Optional.empty()));
        book.record(new CloseHousehold(HOUSEHOLD, ClosingReason.DIED, LAST, DECISION));
        assertThat(book.record(reverse())).hasSize(1);
    }

    @Test
    void only_a_household_that_got_out_is_praised() {
        LocalDate out = decisionOf(2025).date();
        refused(praise(FIRST), RefusalReason.NOT_ESCAPED);
        book.record(review(2025, DINH_HOA, PovertyClass.NEAR_POOR));

        refused(praise(out.minusDays(1)), RefusalReason.NOT_ESCAPED);
        assertThat(book.record(praise(out))).hasSize(1);
        assertThat(book.record(praise(out))).as("said again").isEmpty();
        assertThat(book.state().help().praises()).hasSize(1);
    }

    @Test
    void nothing_of_the_help_is_recorded_for_a_household_that_the_book_does_not_know() {
        Book empty = new Book(HouseholdExamples.decider());
        assertThat(empty.refusal(assign(HELPER, FIRST, LAST))).isEqualTo(RefusalReason.NOT_REGISTERED);
        assertThat(empty.refusal(new ReverseSupport(HOUSEHOLD, "x", "sai", DECISION)))
                .isEqualTo(RefusalReason.NOT_REGISTERED);
        refused(assign(HELPER, LocalDate.of(2024, 1, 1), LAST), RefusalReason.BEFORE_REGISTRATION);
    }

    private ReverseSupport reverse() {
        return new ReverseSupport(HOUSEHOLD, book.idOfLast(SupportReceived.class), "ghi nhầm hộ", DECISION);
    }

    private static PutInCharge assign(PersonInCharge helper, LocalDate from, LocalDate last) {
        return new PutInCharge(HOUSEHOLD, helper, from, Optional.of(last), DECISION);
    }

    private static RecordSupport support(Optional<Money> amount, Optional<String> given) {
        return new RecordSupport(
                HOUSEHOLD, SupportKind.PRODUCTION, SupportSource.PROVINCIAL, amount, given, FIRST, DECISION);
    }

    private static Praise praise(LocalDate day) {
        return new Praise(HOUSEHOLD, "Giấy khen", "Chủ tịch UBND xã Mẫu", day, DECISION);
    }

    private void refused(HouseholdCommand command, RefusalReason reason) {
        assertThat(book.refusal(command)).isEqualTo(reason);
    }
}
