package org.progressledger.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.fund.FundExamples.DINH_HOA;
import static org.progressledger.fund.FundExamples.ENDED;
import static org.progressledger.fund.FundExamples.PHUONG_TIEN;
import static org.progressledger.fund.FundExamples.PROVINCE;
import static org.progressledger.fund.FundExamples.commune;
import static org.progressledger.fund.FundExamples.day;
import static org.progressledger.fund.FundExamples.document;
import static org.progressledger.fund.FundExamples.entry;
import static org.progressledger.fund.FundExamples.mediumTerm;
import static org.progressledger.fund.FundExamples.project;
import static org.progressledger.fund.FundExamples.province;
import static org.progressledger.fund.FundNature.INVESTMENT;
import static org.progressledger.fund.FundNature.RECURRENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.progressledger.fund.AllocationAccounts.OutstandingAdvance;
import org.progressledger.fund.Decided.Events;
import org.progressledger.fund.Decided.Refused;
import org.progressledger.fund.Decided.Unchanged;
import org.progressledger.fund.FundCommand.AcceptVolume;
import org.progressledger.fund.FundCommand.AdjustCapital;
import org.progressledger.fund.FundCommand.AllocateCapital;
import org.progressledger.fund.FundCommand.AssignCapital;
import org.progressledger.fund.FundCommand.CancelCapital;
import org.progressledger.fund.FundCommand.CarryOver;
import org.progressledger.fund.FundCommand.PayAdvance;
import org.progressledger.fund.FundCommand.PayVolume;
import org.progressledger.fund.FundCommand.RecordContribution;
import org.progressledger.fund.FundCommand.RecoverAdvance;
import org.progressledger.fund.FundCommand.ReverseEntry;
import org.progressledger.fund.FundCommand.SettleYear;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;

class AllocationsTest {

    private static final LocalDate DAY = day(2025, 2, 3);
    private static final Purpose ABOVE = province(2025, INVESTMENT);
    private static final Purpose ROAD = project(2025, INVESTMENT, DINH_HOA, "7000001");
    private static final AllocationId PARENT = AllocationId.of(ABOVE);
    private static final AllocationId PROJECT = AllocationId.of(ROAD);

    private final FundLedger ledger = new FundLedger();
    private int number;

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
    void children_never_exceed_what_is_above_them_and_the_refusal_names_day_and_amount() {
        record(assign(ABOVE, 100, DAY));
        record(share(ROAD, 70, DAY));
        Refused<AllocationEvent> refused = (Refused<AllocationEvent>)
                ledger.record(share(project(2025, INVESTMENT, PHUONG_TIEN, "7000002"), 40, day(2025, 3, 1)));
        assertThat(refused.refusals())
                .containsExactly(
                        Refusal.of(RefusalReason.CAPITAL_EXCEEDED, PARENT, "2025", day(2025, 3, 1), new Money(10)));
    }

    @Test
    void a_late_entry_that_would_break_a_past_day_is_refused() {
        divided(100);
        record(pay(90, day(2025, 6, 1)));
        record(assign(ABOVE, 50, day(2025, 9, 1)));
        record(share(ROAD, 50, day(2025, 9, 1)));
        assertThat(reasons(pay(20, day(2025, 5, 1)))).containsExactly(RefusalReason.CAPITAL_EXCEEDED);
        assertThat(reasons(pay(20, day(2025, 9, 1)))).isEmpty();
        assertThat(reasons(pay(1, DAY.minusDays(1)))).containsExactly(RefusalReason.CAPITAL_EXCEEDED);
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
    void advances_are_recovered_in_money_or_against_work_and_never_more_than_was_advanced() {
        divided(100);
        record(new PayAdvance(PROJECT, next(60, day(2025, 3, 1)), OptionalInt.empty(), Optional.of(day(2025, 6, 30))));
        record(payVolume(50, 30, day(2025, 5, 1)));
        assertThat(ledger.book(PROJECT).accounts().outstandingAdvances(day(2025, 7, 1)))
                .singleElement()
                .satisfies(advance -> assertThat(advance.amount()).isEqualTo(new Money(30)))
                .matches(advance -> advance.isOverdueOn(day(2025, 7, 1)))
                .matches(advance -> !advance.isOverdueOn(day(2025, 6, 30)));
        assertThat(reasons(payVolume(31, 31, day(2025, 6, 1))))
                .containsExactly(RefusalReason.RECOVERED_MORE_THAN_ADVANCED);
        record(new RecoverAdvance(PROJECT, next(30, day(2025, 6, 1)), OptionalInt.empty()));
        assertThat(ledger.book(PROJECT).accounts().outstandingAdvances(day(2025, 7, 1)))
                .extracting(OutstandingAdvance::amount)
                .isEmpty();
        assertThat(ledger.figures(PROJECT, 2025).disbursed()).isEqualTo(new Money(50));
        assertThat(ledger.figures(PROJECT, 2025).free()).isEqualTo(new Money(50));
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
    void an_adjustment_between_communes_changes_both_sides_up_to_the_province() {
        Purpose left = commune(2025, INVESTMENT, DINH_HOA);
        Purpose right = commune(2025, INVESTMENT, PHUONG_TIEN);
        Purpose other = project(2025, INVESTMENT, PHUONG_TIEN, "7000002");
        record(assign(ABOVE, 100, DAY));
        record(share(left, 50, DAY));
        record(share(right, 50, DAY));
        record(shareOf(AllocationId.of(left), ROAD, 50));
        record(shareOf(AllocationId.of(right), other, 50));
        record(adjust(PROJECT, AllocationId.of(other), 20));

        assertThat(ledger.figures(PROJECT, 2025).capital()).isEqualTo(new Money(30));
        assertThat(ledger.figures(AllocationId.of(left), 2025).capital()).isEqualTo(new Money(30));
        assertThat(ledger.figures(AllocationId.of(left), 2025).given()).isEqualTo(new Money(30));
        assertThat(ledger.figures(AllocationId.of(right), 2025).given()).isEqualTo(new Money(70));
        assertThat(ledger.figures(PARENT, 2025).capital()).isEqualTo(new Money(100));
        assertThat(ledger.figures(PARENT, 2025).given()).isEqualTo(new Money(100));
        assertThat(reasons(adjust(PROJECT, AllocationId.of(other), 31))).containsOnly(RefusalReason.CAPITAL_EXCEEDED);
        assertThat(reasons(adjust(PROJECT, PARENT, 30))).isEmpty();
        assertThat(ledger.figures(PARENT, 2025).free()).isEqualTo(new Money(30));
        assertThat(reasons(adjust(PARENT, AllocationId.of(other), 30)))
                .containsExactly(RefusalReason.ADJUSTMENT_IS_A_SHARE);
    }

    @Test
    void between_natures_both_roots_change_with_a_warning_and_between_sources_nothing_moves() {
        divided(100);
        Purpose recurrent = project(2025, RECURRENT, DINH_HOA, "7000003");
        record(assign(province(2025, RECURRENT), 50, DAY));
        record(shareOf(AllocationId.of(province(2025, RECURRENT)), recurrent, 50));
        Events<AllocationEvent> happened =
                (Events<AllocationEvent>) ledger.record(adjust(PROJECT, AllocationId.of(recurrent), 10));
        assertThat(happened.warnings())
                .containsExactly(Warning.of(WarningReason.NATURES_DIFFER, INVESTMENT, RECURRENT));
        assertThat(happened.warnings().get(0).text(Locale.ENGLISH)).contains("111/2024/QH15");
        assertThat(ledger.figures(PARENT, 2025).capital()).isEqualTo(new Money(90));
        assertThat(ledger.figures(AllocationId.of(province(2025, RECURRENT)), 2025)
                        .capital())
                .isEqualTo(new Money(60));

        Purpose provincial = of(ABOVE, FundSource.PROVINCIAL);
        record(assign(provincial, 50, DAY));
        assertThat(reasons(adjust(PROJECT, AllocationId.of(provincial), 1)))
                .containsExactly(RefusalReason.SOURCES_DIFFER);
    }

    @Test
    void an_entry_is_reversed_in_all_its_streams_unless_something_later_rests_on_it() {
        divided(100);
        String share = "B-" + number;
        record(pay(30, day(2025, 6, 1)));
        Refused<AllocationEvent> refused = (Refused<AllocationEvent>) ledger.record(reverse(PARENT, share));
        assertThat(refused.refusals())
                .containsExactly(Refusal.of(
                        RefusalReason.LATER_ENTRIES_REST_ON_IT,
                        share,
                        PROJECT,
                        "2025",
                        day(2025, 6, 1),
                        new Money(30)));
        record(reverse(PROJECT, "B-" + number));
        record(reverse(PROJECT, share));
        assertThat(ledger.figures(PARENT, 2025).given()).isEqualTo(Money.ZERO);
        assertThat(ledger.record(reverse(PARENT, share))).isInstanceOf(Unchanged.class);
        assertThat(ledger.book(PROJECT)
                        .knownAt(5)
                        .accounts()
                        .year(2025)
                        .inTheEnd()
                        .capital())
                .isEqualTo(new Money(100));
    }

    @Test
    void an_entry_that_was_reversed_is_entered_again_under_its_identity_with_what_is_right() {
        divided(100);
        String voucher = "B-" + ++number;
        PayVolume wrong = payment(voucher, 30);
        PayVolume right = payment(voucher, 20);
        record(wrong);
        assertThat(reasons(right)).containsExactly(RefusalReason.ENTRY_WITH_OTHER_CONTENT);
        record(reverse(PROJECT, voucher));
        record(right);
        assertThat(ledger.figures(PROJECT, 2025).paid()).isEqualTo(new Money(20));
        assertThat(ledger.record(right)).isInstanceOf(Unchanged.class);
        assertThat(reasons(wrong)).containsExactly(RefusalReason.ENTRY_WITH_OTHER_CONTENT);
        record(reverse(PROJECT, voucher));
        assertThat(ledger.record(reverse(PROJECT, voucher))).isInstanceOf(Unchanged.class);
        record(wrong);
        assertThat(ledger.figures(PROJECT, 2025).paid()).isEqualTo(new Money(30));
        assertThat(ledger.book(PROJECT).knownAt(6).valid()).hasSize(2);
    }

    private static PayVolume payment(String voucher, long amount) {
        return new PayVolume(PROJECT, entry(voucher, amount, day(2025, 6, 1)), OptionalInt.empty(), Money.ZERO);
    }

    @Test
    void a_share_from_the_wrong_allocation_is_reversed_and_comes_from_the_right_one_under_its_identity() {
        record(assign(ABOVE, 100, DAY));
        Purpose left = commune(2025, INVESTMENT, DINH_HOA);
        record(share(left, 50, DAY));
        record(share(ROAD, 40, DAY));
        String row = "B-" + number;
        record(reverse(PROJECT, row));
        record(new AllocateCapital(
                AllocationId.of(left),
                ROAD,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                entry(row, 40, DAY)));
        assertThat(ledger.book(PROJECT).parent()).contains(AllocationId.of(left));
        assertThat(ledger.figures(PARENT, 2025).given()).isEqualTo(new Money(50));
        assertThat(ledger.figures(AllocationId.of(left), 2025).given()).isEqualTo(new Money(40));
        record(reverse(AllocationId.of(left), row));
        assertThat(ledger.figures(PROJECT, 2025).capital()).isEqualTo(Money.ZERO);
    }

    @Test
    void an_identity_is_used_once_whatever_stream_it_stands_in() {
        divided(100);
        Entry used = entry("B-" + number, 100, DAY);
        assertThat(ledger.record(new AllocateCapital(
                        PARENT, ROAD, Optional.empty(), OptionalInt.empty(), Optional.empty(), used)))
                .isInstanceOf(Unchanged.class);
        assertThat(reasons(new AllocateCapital(
                        PARENT,
                        project(2025, INVESTMENT, DINH_HOA, "7000009"),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        used)))
                .contains(RefusalReason.ENTRY_ID_TAKEN);
        assertThat(reasons(new AcceptVolume(PROJECT, used))).containsExactly(RefusalReason.ENTRY_WITH_OTHER_CONTENT);
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

    @Test
    void nothing_is_adjusted_between_two_provinces_without_an_allocation_above_both() {
        Purpose elsewhere = new Purpose(
                ABOVE.planYears(),
                ABOVE.holder(),
                new UnitId("01", 2025),
                ABOVE.item(),
                ABOVE.source(),
                ABOVE.nature(),
                Optional.empty());
        record(assign(ABOVE, 100, DAY));
        record(assign(elsewhere, 100, DAY));
        assertThat(reasons(adjust(PARENT, AllocationId.of(elsewhere), 10)))
                .containsExactly(RefusalReason.PROVINCES_DIFFER);
    }

    @Test
    void a_year_draws_on_its_medium_term_plan_and_only_once() {
        Purpose plan = mediumTerm(Optional.of("7000001"));
        record(assign(mediumTerm(Optional.empty()), 200, day(2024, 1, 15)));
        record(shareOf(AllocationId.of(mediumTerm(Optional.empty())), plan, 80));
        record(assign(ABOVE, 100, DAY));
        AllocateCapital drawing = new AllocateCapital(
                PARENT, ROAD, Optional.of(AllocationId.of(plan)), OptionalInt.empty(), Optional.empty(), next(81, DAY));
        assertThat(reasons(drawing)).containsExactly(RefusalReason.CAPITAL_EXCEEDED);
        record(new AllocateCapital(
                PARENT,
                ROAD,
                Optional.of(AllocationId.of(plan)),
                OptionalInt.empty(),
                Optional.empty(),
                next(80, DAY)));
        assertThat(ledger.figures(AllocationId.of(plan), 2026).free()).isEqualTo(Money.ZERO);
        record(adjust(PROJECT, PARENT, 30));
        assertThat(ledger.figures(AllocationId.of(plan), 2026).free()).isEqualTo(new Money(30));
    }

    @Test
    void only_budget_money_in_detail_is_paid_and_other_money_is_contributed_without_a_ceiling() {
        record(assign(ABOVE, 100, DAY));
        assertThat(reasons(new PayVolume(PARENT, next(1, DAY), OptionalInt.empty(), Money.ZERO)))
                .containsExactly(RefusalReason.NOT_IN_DETAIL);
        Purpose people = of(ROAD, FundSource.COMMUNITY_IN_KIND);
        record(assign(people, 10, DAY));
        assertThat(reasons(new RecordContribution(people, next(500, DAY)))).isEmpty();
        assertThat(reasons(new PayVolume(AllocationId.of(people), next(1, DAY), OptionalInt.empty(), Money.ZERO)))
                .containsExactly(RefusalReason.NOT_BUDGET_MONEY);
        assertThat(reasons(new RecordContribution(ROAD, next(1, DAY)))).containsExactly(RefusalReason.IS_BUDGET_MONEY);
    }

    @Test
    void a_purpose_names_a_part_in_force_and_a_known_unit_and_an_unknown_holder_is_a_warning() {
        Purpose ended =
                new Purpose(PlanYears.of(2026), "1", PROVINCE, ENDED, FundSource.CENTRAL, INVESTMENT, Optional.empty());
        assertThat(reasons(assign(ended, 1, day(2025, 12, 10)))).containsExactly(RefusalReason.ITEM_NOT_IN_FORCE);
        Purpose nowhere = commune(2025, INVESTMENT, UnitId.parse("99999@2025"));
        assertThat(reasons(assign(nowhere, 1, DAY))).containsExactly(RefusalReason.UNIT_UNKNOWN);
        Purpose stranger = new Purpose(
                PlanYears.of(2026),
                "7777777",
                PROVINCE,
                FundExamples.PROGRAMME,
                FundSource.CENTRAL,
                INVESTMENT,
                Optional.empty());
        assertThat(((Events<AllocationEvent>) ledger.record(assign(stranger, 1, day(2025, 12, 10)))).warnings())
                .containsExactly(Warning.of(WarningReason.HOLDER_UNKNOWN, "7777777", day(2025, 12, 10)));
        assertThat(reasons(assign(ABOVE, 1, day(2026, 11, 23))))
                .contains(RefusalReason.DATE_IN_FUTURE, RefusalReason.PLAN_YEAR_OVER);
    }

    @Test
    void a_share_lies_within_the_allocation_above_it_and_has_one_parent_for_life() {
        divided(100);
        assertThat(reasons(share(project(2025, RECURRENT, DINH_HOA, "7000001"), 1, DAY)))
                .containsExactly(RefusalReason.NOT_WITHIN_PARENT);
        Purpose left = commune(2025, INVESTMENT, DINH_HOA);
        record(assign(ABOVE, 10, DAY));
        record(share(left, 10, DAY));
        assertThat(reasons(shareOf(AllocationId.of(left), ROAD, 1))).containsExactly(RefusalReason.ANOTHER_PARENT);
        assertThat(reasons(shareOf(AllocationId.of(left), project(2025, INVESTMENT, PHUONG_TIEN, "7"), 1)))
                .containsExactly(RefusalReason.NOT_WITHIN_PARENT);
        assertThat(reasons(assign(ROAD, 1, DAY))).containsExactly(RefusalReason.MONEY_COMES_FROM_ABOVE);
        assertThat(reasons(shareOf(PROJECT, left, 1))).contains(RefusalReason.PARENT_IN_DETAIL);
    }

    private void divided(long amount) {
        record(assign(ABOVE, amount, DAY));
        record(share(ROAD, amount, DAY));
    }

    private void record(FundCommand command) {
        assertThat(ledger.record(command)).as("%s", command).isInstanceOf(Events.class);
    }

    private List<RefusalReason> reasons(FundCommand command) {
        return ledger.reasons(command);
    }

    private Entry next(long amount, LocalDate day) {
        return entry("B-" + ++number, amount, day);
    }

    private static Purpose of(Purpose purpose, FundSource source) {
        return new Purpose(
                purpose.planYears(),
                purpose.holder(),
                purpose.unit(),
                purpose.item(),
                source,
                purpose.nature(),
                purpose.project());
    }

    private AssignCapital assign(Purpose purpose, long amount, LocalDate day) {
        return new AssignCapital(purpose, next(amount, day));
    }

    private AllocateCapital share(Purpose purpose, long amount, LocalDate day) {
        return share(purpose, amount, day, Optional.empty());
    }

    private AllocateCapital share(Purpose purpose, long amount, LocalDate day, Optional<LocalDate> payableUntil) {
        return new AllocateCapital(
                PARENT, purpose, Optional.empty(), OptionalInt.empty(), payableUntil, next(amount, day));
    }

    private AllocateCapital shareOf(AllocationId from, Purpose purpose, long amount) {
        return new AllocateCapital(
                from, purpose, Optional.empty(), OptionalInt.empty(), Optional.empty(), next(amount, DAY));
    }

    private AdjustCapital adjust(AllocationId from, AllocationId to, long amount) {
        return new AdjustCapital(from, to, OptionalInt.empty(), Optional.empty(), next(amount, day(2025, 4, 1)));
    }

    private PayVolume pay(long amount, LocalDate day) {
        return payVolume(amount, 0, day);
    }

    private PayVolume payVolume(long amount, long recovered, LocalDate day) {
        return new PayVolume(PROJECT, next(amount, day), OptionalInt.empty(), new Money(recovered));
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

    private static ReverseEntry reverse(AllocationId allocation, String entry) {
        return new ReverseEntry(allocation, entry, "Ghi nhầm", document());
    }
}
