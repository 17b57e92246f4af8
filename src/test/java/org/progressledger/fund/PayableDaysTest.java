package org.progressledger.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.fund.FundExamples.day;
import static org.progressledger.fund.FundExamples.province;
import static org.progressledger.fund.FundNature.INVESTMENT;
import static org.progressledger.fund.FundNature.RECURRENT;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.progressledger.fund.FundCommand.AllocateCapital;
import org.progressledger.fund.FundCommand.CancelCapital;
import org.progressledger.fund.FundCommand.CarryOver;
import org.progressledger.fund.FundCommand.PayAdvance;
import org.progressledger.fund.FundCommand.PayVolume;
import org.progressledger.fund.FundCommand.RecoverAdvance;
import org.progressledger.fund.FundCommand.SettleYear;
import org.progressledger.shared.Money;

/** Until which day money may be paid, and in which year it is booked. */
class PayableDaysTest extends AllocationsFixture {

    @Test
    void capital_is_paid_until_31_january_of_the_next_year() {
        divided(100);
        assertThat(reasons(pay(40, day(2026, 1, 31)))).isEmpty();
        assertThat(reasons(payFrom(2025, 40, day(2026, 2, 1)))).containsExactly(RefusalReason.NOT_PAYABLE_SO_LONG);
    }

    @Test
    void capital_added_after_30_september_is_paid_until_the_end_of_the_next_year() {
        divided(100);
        record(assign(ABOVE, 50, day(2025, 10, 1)));
        record(share(ROAD, 50, day(2025, 10, 1), Optional.of(day(2026, 12, 31))));
        assertThat(reasons(pay(51, day(2026, 10, 20)))).containsExactly(RefusalReason.NOT_PAYABLE_SO_LONG);
        assertThat(reasons(pay(50, day(2026, 10, 20)))).isEmpty();
        assertThat(ledger.figures(PROJECT, 2025).paid()).isEqualTo(new Money(50));
        assertThat(ledger.book(PROJECT).accounts().year(2025).capitalByLastDay(DAY.plusYears(1)))
                .containsEntry(day(2026, 1, 31), new Money(100))
                .containsEntry(day(2026, 12, 31), new Money(50));
    }

    @Test
    void a_share_that_needs_to_be_payable_longer_than_the_capital_above_is_refused() {
        record(assign(ABOVE, 100, DAY));
        assertThat(reasons(share(ROAD, 10, DAY, Optional.of(day(2026, 2, 1)))))
                .containsExactly(RefusalReason.NOT_PAYABLE_SO_LONG);
    }

    @Test
    void after_the_last_day_of_its_capital_a_payment_is_booked_to_the_year_into_which_money_was_carried() {
        divided(100);
        record(carry(60, CarryOverBasis.PRIME_MINISTER));
        assertThat(reasons(pay(60, day(2026, 8, 1)))).isEmpty();
        assertThat(ledger.figures(PROJECT, 2025).carriedOut()).isEqualTo(new Money(60));
        assertThat(ledger.figures(PROJECT, 2026).paid()).isEqualTo(new Money(60));
        assertThat(reasons(new CancelCapital(PROJECT, next(41, day(2026, 2, 1)), 2025)))
                .containsExactly(RefusalReason.CAPITAL_EXCEEDED);
        assertThat(reasons(new CancelCapital(PROJECT, next(40, day(2026, 2, 1)), 2025)))
                .isEmpty();
    }

    @Test
    void a_carrying_over_needs_a_basis_that_fits_and_ends_with_the_next_year() {
        divided(100);
        assertThat(reasons(carry(10, CarryOverBasis.PEOPLES_COMMITTEE)))
                .containsExactly(RefusalReason.BASIS_DOES_NOT_FIT);
        assertThat(reasons(carry(10, CarryOverBasis.BUDGET_LAW))).containsExactly(RefusalReason.BASIS_DOES_NOT_FIT);
        assertThat(reasons(new CarryOver(
                        PROJECT,
                        next(10, day(2026, 1, 31)),
                        2025,
                        Optional.of(day(2027, 1, 1)),
                        CarryOverBasis.PRIME_MINISTER)))
                .containsExactly(RefusalReason.PAYABLE_TOO_LONG);
    }

    @Test
    void a_carrying_over_by_the_law_ends_with_the_year_after_the_plan_year_however_often_it_is_said() {
        divided(100);
        record(carry(100, CarryOverBasis.PRIME_MINISTER));
        BudgetYearRules rules = BudgetYearRules.load();
        SpendingDecider decider = new SpendingDecider(FundExamples.rules(), rules);
        Draft again = new Draft();
        decider.decide(again, onward(CarryOverBasis.PRIME_MINISTER), ledger.book(PROJECT));
        assertThat(again.refusals())
                .containsExactly(Refusal.of(
                        RefusalReason.PAYABLE_BEYOND_BASIS,
                        day(2027, 12, 31),
                        CarryOverBasis.PRIME_MINISTER,
                        day(2026, 12, 31),
                        CarryOverBasis.NATIONAL_ASSEMBLY));
        Draft byResolution = new Draft();
        decider.decide(byResolution, onward(CarryOverBasis.NATIONAL_ASSEMBLY), ledger.book(PROJECT));
        assertThat(byResolution.refusals()).isEmpty();
    }

    private CarryOver onward(CarryOverBasis basis) {
        return new CarryOver(PROJECT, next(100, day(2026, 12, 20)), 2026, Optional.empty(), basis);
    }

    @Test
    void nothing_is_booked_to_an_account_before_its_year_or_carried_out_of_it_before_december() {
        divided(100);
        record(carry(40, CarryOverBasis.PRIME_MINISTER, day(2025, 12, 1)));
        assertThat(reasons(payFrom(2026, 10, day(2025, 12, 31))))
                .containsExactly(RefusalReason.BOOKED_BEFORE_BUDGET_YEAR);
        assertThat(reasons(payFrom(2026, 10, day(2026, 1, 1)))).isEmpty();
        assertThat(reasons(carry(10, CarryOverBasis.PRIME_MINISTER, day(2025, 11, 30))))
                .containsExactly(RefusalReason.CARRIED_OVER_TOO_EARLY);
        assertThat(reasons(new CarryOver(
                        PROJECT, next(10, day(2026, 1, 31)), 2026, Optional.empty(), CarryOverBasis.NATIONAL_ASSEMBLY)))
                .containsExactly(RefusalReason.CARRIED_OVER_TOO_EARLY);
    }

    @Test
    void only_investment_capital_under_the_law_of_2024_is_paid_longer_when_added_late() {
        BudgetYearRules rules = BudgetYearRules.load();
        assertThat(rules.lastDay(2025, INVESTMENT, day(2025, 10, 1))).isEqualTo(day(2026, 12, 31));
        assertThat(rules.lastDay(2025, RECURRENT, day(2025, 10, 1))).isEqualTo(day(2026, 1, 31));
        assertThat(rules.lastDay(2024, INVESTMENT, day(2024, 10, 1))).isEqualTo(day(2025, 1, 31));
        assertThat(rules.permits(CarryOverBasis.ADDED_LATE, province(2024, INVESTMENT)))
                .isFalse();
        assertThat(rules.permits(CarryOverBasis.ADDED_LATE, ABOVE)).isTrue();
    }

    @Test
    void what_was_carried_over_undivided_is_divided_in_the_next_year() {
        record(assign(ABOVE, 100, DAY));
        record(new CarryOver(
                PARENT, next(100, day(2026, 1, 31)), 2025, Optional.empty(), CarryOverBasis.NATIONAL_ASSEMBLY));
        record(new AllocateCapital(
                PARENT, ROAD, Optional.empty(), OptionalInt.of(2026), Optional.empty(), next(80, day(2026, 3, 1))));
        assertThat(reasons(pay(80, day(2026, 11, 20)))).isEmpty();
        assertThat(ledger.figures(PARENT, 2026).free()).isEqualTo(new Money(20));
    }

    @Test
    void an_advance_given_back_after_the_last_day_is_not_paid_out_again() {
        divided(100);
        record(new PayAdvance(PROJECT, next(100, day(2025, 12, 1)), OptionalInt.empty(), Optional.empty()));
        record(new RecoverAdvance(PROJECT, next(100, day(2026, 2, 15)), OptionalInt.of(2025)));
        assertThat(reasons(payFrom(2025, 10, day(2026, 2, 20)))).containsExactly(RefusalReason.NOT_PAYABLE_SO_LONG);
        assertThat(reasons(carry(100, CarryOverBasis.PRIME_MINISTER, day(2026, 2, 20))))
                .isEmpty();
    }

    @Test
    void nothing_is_booked_to_a_settled_year_until_the_settlement_is_reversed() {
        divided(100);
        record(pay(40, day(2025, 6, 1)));
        assertThat(reasons(new SettleYear(PROJECT, next(41, day(2026, 3, 1)), 2025)))
                .containsExactly(RefusalReason.SETTLED_MORE_THAN_PAID);
        record(new SettleYear(PROJECT, next(40, day(2026, 3, 1)), 2025));
        String settlement = "B-" + number;
        assertThat(reasons(pay(1, day(2025, 6, 2)))).containsExactly(RefusalReason.YEAR_SETTLED);
        assertThat(reasons(carry(1, CarryOverBasis.PRIME_MINISTER))).containsExactly(RefusalReason.YEAR_SETTLED);
        assertThat(reasons(reverse(PROJECT, "B-3"))).containsExactly(RefusalReason.YEAR_SETTLED);
        record(reverse(PROJECT, settlement));
        assertThat(reasons(pay(1, day(2025, 6, 2)))).isEmpty();
    }

    @Test
    void a_year_is_settled_after_its_last_entry_and_an_advance_outstanding_then_may_still_come_back() {
        divided(100);
        record(new PayAdvance(PROJECT, next(60, day(2025, 6, 1)), OptionalInt.empty(), Optional.empty()));
        record(pay(20, day(2025, 12, 1)));
        assertThat(reasons(new SettleYear(PROJECT, next(0, day(2025, 11, 30)), 2025)))
                .containsExactly(RefusalReason.SETTLED_BEFORE_LAST_ENTRY);
        record(new SettleYear(PROJECT, next(20, day(2026, 3, 1)), 2025));
        assertThat(reasons(new RecoverAdvance(PROJECT, next(60, day(2026, 3, 1)), OptionalInt.of(2025))))
                .containsExactly(RefusalReason.YEAR_SETTLED);
        assertThat(reasons(new RecoverAdvance(PROJECT, next(60, day(2026, 4, 1)), OptionalInt.of(2025))))
                .isEmpty();
        assertThat(ledger.book(PROJECT).accounts().outstandingAdvances(day(2026, 4, 1)))
                .isEmpty();
        assertThat(reasons(payFrom(2025, 1, day(2025, 12, 2)))).contains(RefusalReason.YEAR_SETTLED);
    }

    private PayVolume payFrom(int budgetYear, long amount, LocalDate day) {
        return new PayVolume(PROJECT, next(amount, day), OptionalInt.of(budgetYear), Money.ZERO);
    }

    private CarryOver carry(long amount, CarryOverBasis basis) {
        return carry(amount, basis, day(2026, 1, 31));
    }

    private CarryOver carry(long amount, CarryOverBasis basis, LocalDate day) {
        return new CarryOver(PROJECT, next(amount, day), 2025, Optional.empty(), basis);
    }
}
