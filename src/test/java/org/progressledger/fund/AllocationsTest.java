package org.progressledger.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.progressledger.fund.FundExamples.DINH_HOA;
import static org.progressledger.fund.FundExamples.ENDED;
import static org.progressledger.fund.FundExamples.PHUONG_TIEN;
import static org.progressledger.fund.FundExamples.PROVINCE;
import static org.progressledger.fund.FundExamples.commune;
import static org.progressledger.fund.FundExamples.day;
import static org.progressledger.fund.FundExamples.mediumTerm;
import static org.progressledger.fund.FundExamples.project;
import static org.progressledger.fund.FundExamples.province;
import static org.progressledger.fund.FundNature.INVESTMENT;
import static org.progressledger.fund.FundNature.RECURRENT;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.progressledger.fund.AllocationAccounts.OutstandingAdvance;
import org.progressledger.fund.Decided.Events;
import org.progressledger.fund.Decided.Refused;
import org.progressledger.fund.FundCommand.AdjustCapital;
import org.progressledger.fund.FundCommand.AllocateCapital;
import org.progressledger.fund.FundCommand.PayAdvance;
import org.progressledger.fund.FundCommand.PayVolume;
import org.progressledger.fund.FundCommand.RecordContribution;
import org.progressledger.fund.FundCommand.RecoverAdvance;
import org.progressledger.shared.Money;
import org.progressledger.shared.UnitId;

class AllocationsTest extends AllocationsFixture {

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

    private AllocateCapital shareOf(AllocationId from, Purpose purpose, long amount) {
        return new AllocateCapital(
                from, purpose, Optional.empty(), OptionalInt.empty(), Optional.empty(), next(amount, DAY));
    }

    private AdjustCapital adjust(AllocationId from, AllocationId to, long amount) {
        return new AdjustCapital(from, to, OptionalInt.empty(), Optional.empty(), next(amount, day(2025, 4, 1)));
    }
}
