package org.progressledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.PaymentBook.BookedPayment;
import org.progressledger.fund.PaymentBook.LedgerAccount;
import org.progressledger.fund.PlanYears;
import org.progressledger.intake.Reconciliation.Difference;
import org.progressledger.intake.Reconciliation.Reason;
import org.progressledger.intake.Reconciliation.Total;
import org.progressledger.intake.Reconciliation.WeLack;
import org.progressledger.intake.TreasuryRow.Standing;
import org.progressledger.intake.TreasuryRow.TreasuryAccount;
import org.progressledger.programme.ItemKey;
import org.progressledger.shared.Money;

class ReconciliationTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);

    private static TreasuryRow booked(String entry, LocalDate day, long amount, Standing standing) {
        return booked(entry, Optional.of(day), amount, standing, List.of());
    }

    private static TreasuryRow booked(
            String entry,
            Optional<LocalDate> day,
            long amount,
            Standing standing,
            List<KnownStatement.Refusal> refusals) {
        return new TreasuryRow(
                new ReviewListId("ab".repeat(32)),
                7,
                "kb.csv",
                "",
                2,
                entry,
                "9000101",
                "MẪU-1",
                new TreasuryAccount(
                        Optional.of(new ItemKey("NTM-2026")),
                        Optional.of(FundSource.CENTRAL),
                        Optional.of(FundNature.INVESTMENT),
                        Optional.of(PlanYears.of(2026)),
                        Optional.empty()),
                day,
                Optional.of(PaymentKind.PAYMENT),
                Optional.of(new Money(amount)),
                Optional.of(Money.ZERO),
                standing,
                refusals);
    }

    private static BookedPayment entered(String entry, LocalDate day, long amount) {
        return entered(
                entry,
                day,
                amount,
                new LedgerAccount(
                        new ItemKey("NTM-2026/1"),
                        FundSource.CENTRAL,
                        FundNature.INVESTMENT,
                        PlanYears.of(2026),
                        2026));
    }

    private static BookedPayment entered(String entry, LocalDate day, long amount, LedgerAccount account) {
        return new BookedPayment(
                new AllocationId("2026|mẫu"),
                entry,
                "9000101",
                "MẪU-1",
                account,
                day,
                "VolumePaid",
                new Money(amount),
                Money.ZERO,
                Optional.empty());
    }

    @Test
    void a_row_that_the_ledger_lacks_is_named_with_the_reason() {
        KnownStatement.Refusal refused = KnownStatement.Refusal.of(ProblemCode.FUNDS_REFUSE);
        Reconciliation report = Reconciliation.of(
                JULY,
                AUGUST,
                List.of(
                        booked("KB-1/1", Optional.of(JULY), 5, Standing.APPLIED, List.of(refused)),
                        booked("KB-2/1", Optional.empty(), 5, Standing.NOT_APPLIED, List.of()),
                        booked("KB-3/1", AUGUST, 5, Standing.NOT_APPLIED),
                        booked("KB-4/1", AUGUST, 5, Standing.APPLIED),
                        booked("KB-5/1", AUGUST.plusDays(1), 5, Standing.APPLIED)),
                List.of());

        assertThat(report.weLack())
                .extracting(WeLack::reason)
                .containsExactly(
                        Reason.REFUSED, Reason.NOT_APPLIED, Reason.NOT_APPLIED, Reason.REVERSED_OR_NOT_YET_KNOWN);
    }

    @Test
    void what_both_have_agrees_or_differs_wherever_its_day_lies() {
        Reconciliation report = Reconciliation.of(
                JULY,
                AUGUST,
                List.of(
                        booked("KB-1/1", JULY, 5, Standing.APPLIED),
                        booked("KB-2/1", JULY.minusDays(1), 6, Standing.APPLIED)),
                List.of(entered("KB-1/1", JULY, 5), entered("KB-2/1", JULY, 7), entered("TAY-1", AUGUST, 8)));

        assertThat(report.agreed()).isEqualTo(1);
        assertThat(report.different()).hasSize(1);
        assertThat(report.different().get(0).what()).containsExactly(Difference.DAY, Difference.AMOUNT);
        assertThat(report.treasuryLacks()).extracting(BookedPayment::entry).containsExactly("TAY-1");
        assertThat(report.totals())
                .containsExactly(
                        new Total("9000101", YearMonth.of(2026, 7), new Money(5), new Money(12)),
                        new Total("9000101", YearMonth.of(2026, 8), Money.ZERO, new Money(8)));
    }

    @Test
    void what_is_booked_to_another_account_differs() {
        TreasuryRow row = booked("KB-1/1", JULY, 5, Standing.APPLIED);
        LedgerAccount other = new LedgerAccount(
                new ItemKey("NTM-2021/01"), FundSource.PROVINCIAL, FundNature.RECURRENT, PlanYears.of(2025), 2025);

        Reconciliation report =
                Reconciliation.of(JULY, AUGUST, List.of(row), List.of(entered("KB-1/1", JULY, 5, other)));

        assertThat(report.agreed()).isZero();
        assertThat(report.different().get(0).what())
                .as("the Treasury names no budget year")
                .containsExactly(Difference.ITEM, Difference.SOURCE, Difference.NATURE, Difference.PLAN_YEAR);
    }

    @Test
    void a_budget_year_that_the_treasury_names_has_to_be_that_of_the_ledger() {
        TreasuryRow row = booked("KB-1/1", JULY, 5, Standing.APPLIED);
        TreasuryAccount account = row.account();
        TreasuryRow named = new TreasuryRow(
                row.list(),
                row.position(),
                row.fileName(),
                row.sheet(),
                row.row(),
                row.entry(),
                row.holder(),
                row.project(),
                new TreasuryAccount(
                        account.item(), account.source(), account.nature(), account.planYears(), Optional.of(2027)),
                row.bookedOn(),
                row.kind(),
                row.amount(),
                row.recovered(),
                row.standing(),
                row.refusals());

        Reconciliation report = Reconciliation.of(JULY, AUGUST, List.of(named), List.of(entered("KB-1/1", JULY, 5)));

        assertThat(report.different().get(0).what()).containsExactly(Difference.BUDGET_YEAR);
    }

    @Test
    void every_reason_to_refuse_a_row_of_payments_has_words() {
        Set<ProblemCode> ofOtherLists = EnumSet.of(
                ProblemCode.CODE_MALFORMED,
                ProblemCode.CODE_TWICE,
                ProblemCode.MEMBERS_TOO_FEW,
                ProblemCode.SCORE_NEGATIVE,
                ProblemCode.SCORE_UNBALANCED,
                ProblemCode.CHILDREN_NEGATIVE,
                ProblemCode.CHILDREN_LACKING_TOO_MANY,
                ProblemCode.CHILDREN_TOO_MANY,
                ProblemCode.PERSONAL_NUMBER_MALFORMED,
                ProblemCode.UNIT_UNKNOWN,
                ProblemCode.UNIT_ENDED,
                ProblemCode.UNIT_DIVIDED,
                ProblemCode.UNIT_RECODED,
                ProblemCode.UNIT_NAME_DIFFERS,
                ProblemCode.LEDGER_REFUSES,
                ProblemCode.COMMUNE_DIVIDED,
                ProblemCode.CRITERIA_SET_UNKNOWN,
                ProblemCode.CRITERION_UNKNOWN,
                ProblemCode.INDICATOR_AMBIGUOUS,
                ProblemCode.INDICATOR_OF_ANOTHER,
                ProblemCode.INDICATOR_REFUSED,
                ProblemCode.EVIDENCE_UNEVEN,
                ProblemCode.PLACE_UNKNOWN,
                ProblemCode.PARENT_UNKNOWN,
                ProblemCode.PARENT_AMBIGUOUS);

        assertThat(ProblemCode.values())
                .filteredOn(code -> code.severity() == Severity.REFUSED && !ofOtherLists.contains(code))
                .extracting(KnownStatement.Refusal::of)
                .isNotEmpty()
                .allSatisfy(refusal -> assertThat(List.of(refusal.vietnamese(), refusal.english()))
                        .doesNotContain(""));
    }
}
