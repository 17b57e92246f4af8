package org.progressledger.intake;

import java.util.Optional;
import java.util.OptionalInt;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.Entry;
import org.progressledger.fund.FundCommand.EntryCommand;
import org.progressledger.fund.FundCommand.PayAdvance;
import org.progressledger.fund.FundCommand.PayVolume;
import org.progressledger.fund.FundCommand.RecoverAdvance;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.PlanYears;
import org.progressledger.fund.ProjectCommand.DescribeProject;
import org.progressledger.fund.RefusalReason;
import org.progressledger.programme.ItemKey;
import org.progressledger.shared.Money;

/**
 * A line of a voucher of the Treasury.
 *
 * @param account what it was paid from, in the words of the Treasury
 * @param budgetYear account; empty for the usual one of the day
 * @param recovered part of a payment that was set against advances
 * @param allocations where it is looked for in the ledger
 */
record PaymentLine(
        PaymentKind kind,
        Account account,
        OptionalInt budgetYear,
        Money recovered,
        Entry entry,
        AllocationSearch allocations)
        implements MoneyLine {

    /** @param item the part of a programme, or one above it, that the Treasury's code stands for */
    record Account(
            PlanYears planYears, String holder, ItemKey item, FundSource source, FundNature nature, String project) {}

    @Override
    public Optional<DescribeProject> project() {
        return Optional.empty();
    }

    @Override
    public Finding find(MoneyRow row, MoneyBooks books) {
        return allocations.find(this, row, books);
    }

    /** The payment from that allocation. */
    EntryCommand from(AllocationId allocation) {
        return switch (kind) {
            case ADVANCE -> new PayAdvance(allocation, entry, budgetYear, Optional.empty());
            case PAYMENT -> new PayVolume(allocation, entry, budgetYear, recovered);
            case RECOVERY -> new RecoverAdvance(allocation, entry, budgetYear);
        };
    }

    @Override
    public ListColumn holder() {
        return PaymentColumn.HOLDER;
    }

    @Override
    public ListColumn column(RefusalReason reason) {
        return switch (reason) {
            case DATE_IN_FUTURE, NOT_PAYABLE_SO_LONG -> PaymentColumn.BOOKED;
            case ENTRY_WITH_OTHER_CONTENT, ENTRY_ID_TAKEN -> PaymentColumn.VOUCHER;
            case BUDGET_YEAR_OUTSIDE_PLAN, BOOKED_BEFORE_BUDGET_YEAR, YEAR_SETTLED -> PaymentColumn.BUDGET_YEAR;
            case RECOVERED_MORE_THAN_AMOUNT -> PaymentColumn.RECOVERED;
            case NOT_BUDGET_MONEY -> PaymentColumn.SOURCE;
            case NOT_IN_DETAIL, ALLOCATION_UNKNOWN -> PaymentColumn.PROJECT;
            default -> PaymentColumn.AMOUNT;
        };
    }
}
