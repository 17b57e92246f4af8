package org.progressledger.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.household.HouseholdExamples.DINH_HOA;
import static org.progressledger.household.HouseholdExamples.HOUSEHOLD;
import static org.progressledger.household.HouseholdExamples.TODAY;
import static org.progressledger.household.HouseholdExamples.decisionOf;
import static org.progressledger.household.HouseholdExamples.review;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.progressledger.household.HouseholdCommand.CloseHousehold;
import org.progressledger.household.HouseholdCommand.WithdrawClosing;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;
import org.progressledger.ruleset.PovertyClass;

class ClosingWithdrawnTest {

    private static final CloseHousehold CLOSING = new CloseHousehold(
            HOUSEHOLD, ClosingReason.MOVED_AWAY, decisionOf(2024).date(), decisionOf(2024));

    private final Book book = new Book(HouseholdExamples.decider());
    private String closing = "";

    @BeforeEach
    void aPoorHouseholdIsClosed() {
        book.record(review(2023, DINH_HOA, PovertyClass.POOR));
        book.record(CLOSING);
        closing = book.idOfLast(Closed.class);
    }

    private static WithdrawClosing withdraw(String closing, String reason) {
        return new WithdrawClosing(HOUSEHOLD, closing, reason, decisionOf(2025));
    }

    @Test
    void a_household_closed_by_mistake_goes_on_as_if_it_had_never_been_closed() {
        assertThat(book.record(withdraw(closing, "hộ vẫn ở xã")))
                .containsExactly(new ClosingWithdrawn(
                        HOUSEHOLD, closing, "hộ vẫn ở xã", decisionOf(2024).date(), decisionOf(2025)));

        assertThat(book.state().closedOn()).isEmpty();
        assertThat(book.state().povertyClassOn(TODAY)).contains(PovertyClass.POOR);
        assertThat(book.record(review(2025, DINH_HOA, PovertyClass.NOT_POOR))).isNotEmpty();
    }

    @Test
    void only_the_closing_that_stands_can_be_withdrawn_and_with_a_reason() {
        assertThat(book.refusal(withdraw("another-event", "nhầm"))).isEqualTo(RefusalReason.NO_SUCH_CLOSING);
        assertThat(book.refusal(withdraw(closing, " "))).isEqualTo(RefusalReason.REASON_MISSING);
        book.record(withdraw(closing, "nhầm"));
        assertThat(book.refusal(withdraw(closing, "nhầm"))).isEqualTo(RefusalReason.NO_SUCH_CLOSING);
    }

    @Test
    void the_closing_that_was_a_mistake_said_again_changes_nothing_and_another_decision_closes_again() {
        book.record(withdraw(closing, "nhầm"));

        assertThat(book.record(CLOSING)).isEmpty();
        assertThat(book.state().closedOn()).isEmpty();
        CloseHousehold later = new CloseHousehold(
                HOUSEHOLD, ClosingReason.DIED, decisionOf(2025).date(), decisionOf(2025));
        assertThat(book.record(later)).hasSize(1);
        assertThat(book.state().closedOn()).contains(decisionOf(2025).date());
    }
}
