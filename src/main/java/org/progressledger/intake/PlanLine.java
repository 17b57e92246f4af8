package org.progressledger.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.progressledger.fund.AllocationBook;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.CarryOverBasis;
import org.progressledger.fund.Entry;
import org.progressledger.fund.FundCommand.AllocateCapital;
import org.progressledger.fund.FundCommand.AssignCapital;
import org.progressledger.fund.FundCommand.CancelCapital;
import org.progressledger.fund.FundCommand.CarryOver;
import org.progressledger.fund.FundCommand.EntryCommand;
import org.progressledger.fund.FundCommand.RecallCapital;
import org.progressledger.fund.ProjectCommand.DescribeProject;
import org.progressledger.fund.Purpose;
import org.progressledger.fund.RefusalReason;

/**
 * A row of a plan.
 *
 * @param holderAbove budget unit of the allocation above; empty to find it by rule
 * @param budgetYear account; empty for that of the plan year
 * @param payableUntil last day of payment; empty to find it by rule
 * @param basis of what is carried over
 * @param parents where allocations above are looked for
 */
record PlanLine(
        PlanLevel level,
        Purpose purpose,
        Optional<String> holderAbove,
        OptionalInt budgetYear,
        Optional<LocalDate> payableUntil,
        Optional<CarryOverBasis> basis,
        Optional<DescribeProject> project,
        Entry entry,
        ParentSearch parents)
        implements MoneyLine {

    @Override
    public Finding find(MoneyRow row, MoneyBooks books) {
        if (level.comesFromAbove()) {
            return parents.find(this, row, books);
        }
        return new Finding.Found(command());
    }

    private EntryCommand command() {
        AllocationId allocation = AllocationId.of(purpose);
        int year = account();
        return switch (level) {
            case ASSIGNED -> new AssignCapital(purpose, entry);
            case CARRIED_OVER -> new CarryOver(allocation, entry, year, payableUntil, basis.orElseThrow());
            case RECALLED -> new RecallCapital(allocation, entry, year);
            case CANCELLED -> new CancelCapital(allocation, entry, year);
            case SHARE, DETAIL -> throw new IllegalStateException(level + " comes from above");
        };
    }

    private int account() {
        return budgetYear.orElse(purpose.planYears().last());
    }

    /** A share of that allocation. */
    EntryCommand from(AllocationId above, MoneyBooks books) {
        return new AllocateCapital(
                above,
                purpose,
                Optional.empty(),
                budgetYear,
                payableUntil.or(() -> inherited(books.book(above), books)),
                entry);
    }

    /** What was recorded before keeps the day that it was given then. */
    private Optional<LocalDate> inherited(AllocationBook above, MoneyBooks books) {
        return books.book(AllocationId.of(purpose)).entry(entry.id()).isEmpty()
                ? FreeCapital.of(above.accounts().year(account()), entry.effectiveOn())
                        .onlyLastDay()
                : Optional.empty();
    }

    @Override
    public ListColumn holder() {
        return PlanColumn.HOLDER;
    }

    @Override
    public ListColumn column(RefusalReason reason) {
        return switch (reason) {
            case DATE_IN_FUTURE, PLAN_YEAR_OVER, CARRIED_OVER_TOO_EARLY -> PlanColumn.DECISION_DATE;
            case PAYABLE_BEFORE_ITS_DAY ->
                payableUntil.isPresent() ? PlanColumn.PAYABLE_UNTIL : PlanColumn.DECISION_DATE;
            case NOT_PAYABLE_SO_LONG, PAYABLE_TOO_LONG ->
                payableUntil.isPresent() ? PlanColumn.PAYABLE_UNTIL : PlanColumn.AMOUNT;
            case ENTRY_WITH_OTHER_CONTENT, ENTRY_ID_TAKEN -> PlanColumn.DECISION_NUMBER;
            case UNIT_UNKNOWN -> PlanColumn.UNIT_CODE;
            case ITEM_NOT_IN_FORCE, NOT_WITHIN_PARENT -> PlanColumn.ITEM;
            case MONEY_COMES_FROM_ABOVE, MONEY_COMES_FROM_OUTSIDE -> PlanColumn.LEVEL;
            case ANOTHER_PARENT, PARENT_IN_DETAIL, SAME_ALLOCATION -> PlanColumn.HOLDER_ABOVE;
            case BUDGET_YEAR_OUTSIDE_PLAN, YEAR_SETTLED -> PlanColumn.BUDGET_YEAR;
            case BASIS_DOES_NOT_FIT, PAYABLE_BEYOND_BASIS -> PlanColumn.BASIS;
            case NOT_BUDGET_MONEY -> PlanColumn.SOURCE;
            case ALLOCATION_UNKNOWN, PROJECT_WITHOUT_PLACE -> PlanColumn.PROJECT;
            case PROJECT_ENDS_BEFORE_IT_BEGINS -> PlanColumn.LAST_YEAR;
            case CENTRAL_PART_TOO_LARGE -> PlanColumn.CENTRAL;
            default -> PlanColumn.AMOUNT;
        };
    }
}
