package org.progressledger.fund;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.progressledger.fund.AllocationEvent.AdvancePaid;
import org.progressledger.fund.AllocationEvent.AdvanceRecovered;
import org.progressledger.fund.AllocationEvent.CapitalCancelled;
import org.progressledger.fund.AllocationEvent.CapitalRecalled;
import org.progressledger.fund.AllocationEvent.CarriedOver;
import org.progressledger.fund.AllocationEvent.ContributionReceived;
import org.progressledger.fund.AllocationEvent.VolumeAccepted;
import org.progressledger.fund.AllocationEvent.VolumePaid;
import org.progressledger.fund.AllocationEvent.YearSettled;
import org.progressledger.fund.FundCommand.AcceptVolume;
import org.progressledger.fund.FundCommand.CancelCapital;
import org.progressledger.fund.FundCommand.CarryOver;
import org.progressledger.fund.FundCommand.EntryCommand;
import org.progressledger.fund.FundCommand.PayAdvance;
import org.progressledger.fund.FundCommand.PayVolume;
import org.progressledger.fund.FundCommand.RecallCapital;
import org.progressledger.fund.FundCommand.RecordContribution;
import org.progressledger.fund.FundCommand.RecoverAdvance;
import org.progressledger.fund.FundCommand.SettleYear;
import org.progressledger.shared.Money;

/** Decides what becomes of the capital of one allocation: paid, carried over, cancelled, recalled, settled. */
final class SpendingDecider {

    private final FundRules rules;
    private final BudgetYearRules budgetYears;

    SpendingDecider(FundRules rules, BudgetYearRules budgetYears) {
        this.rules = rules;
        this.budgetYears = budgetYears;
    }

    void decide(Draft draft, EntryCommand command, AllocationBook book) {
        if (command instanceof RecordContribution contribution) {
            contribute(draft, contribution, book);
        } else if (!book.isOpen()) {
            draft.refuse(RefusalReason.ALLOCATION_UNKNOWN, command.allocation());
        } else {
            Purpose purpose = book.purpose();
            draft.refuseIf(!purpose.source().isBudget(), RefusalReason.NOT_BUDGET_MONEY, purpose.source());
            if (command instanceof CancelCapital cancel) {
                inPlan(draft, purpose, cancel.budgetYear());
                draft.add(new CapitalCancelled(cancel.allocation(), cancel.entry(), cancel.budgetYear()));
            } else if (command instanceof RecallCapital recall) {
                inPlan(draft, purpose, recall.budgetYear());
                draft.add(new CapitalRecalled(recall.allocation(), recall.entry(), recall.budgetYear()));
            } else {
                draft.refuseIf(!purpose.planYears().isAnnual(), RefusalReason.NOT_OF_ONE_YEAR, purpose.planYears());
                ofOneYear(draft, command, book);
            }
        }
    }

    private void contribute(Draft draft, RecordContribution command, AllocationBook book) {
        Purpose purpose = command.purpose();
        rules.purpose(draft, purpose, command.entry().effectiveOn());
        draft.refuseIf(purpose.source().isBudget(), RefusalReason.IS_BUDGET_MONEY, purpose.source());
        CapitalDecider.open(
                draft,
                book,
                purpose,
                Optional.empty(),
                Optional.empty(),
                command.entry().effectiveOn());
        draft.add(new ContributionReceived(command.allocation(), command.entry()));
    }

    private void ofOneYear(Draft draft, EntryCommand command, AllocationBook book) {
        if (command instanceof CarryOver carry) {
            carry(draft, carry, book.purpose());
        } else if (command instanceof SettleYear settle) {
            settle(draft, settle, book);
        } else {
            draft.refuseIf(!book.purpose().isDetailed(), RefusalReason.NOT_IN_DETAIL, command.allocation());
            pay(draft, command, book);
        }
    }

    private void pay(Draft draft, EntryCommand command, AllocationBook book) {
        Entry entry = command.entry();
        if (command instanceof AcceptVolume accept) {
            draft.add(new VolumeAccepted(accept.allocation(), entry));
        } else if (command instanceof PayAdvance advance) {
            int year = bookedTo(draft, advance.budgetYear(), book, entry);
            advance.recoverBy()
                    .ifPresent(last -> draft.refuseIf(
                            last.isBefore(entry.effectiveOn()),
                            RefusalReason.RECOVERY_BEFORE_ADVANCE,
                            last,
                            entry.effectiveOn()));
            draft.add(new AdvancePaid(advance.allocation(), entry, year, advance.recoverBy()));
        } else if (command instanceof PayVolume pay) {
            int year = bookedTo(draft, pay.budgetYear(), book, entry);
            draft.refuseIf(
                    pay.recovered().compareTo(Money.ZERO) < 0 || pay.recovered().compareTo(entry.amount()) > 0,
                    RefusalReason.RECOVERED_MORE_THAN_AMOUNT,
                    pay.recovered(),
                    entry.amount());
            draft.add(new VolumePaid(pay.allocation(), entry, year, pay.recovered()));
        } else if (command instanceof RecoverAdvance recover) {
            draft.add(new AdvanceRecovered(
                    recover.allocation(), entry, bookedTo(draft, recover.budgetYear(), book, entry)));
        }
    }

    private void carry(Draft draft, CarryOver command, Purpose purpose) {
        inPlan(draft, purpose, command.fromYear());
        LocalDate day = command.entry().effectiveOn();
        LocalDate earliest = budgetYears.carriedOverFrom(command.fromYear());
        draft.refuseIf(
                day.isBefore(earliest),
                RefusalReason.CARRIED_OVER_TOO_EARLY,
                Integer.toString(command.fromYear()),
                earliest,
                day);
        draft.refuseIf(
                !budgetYears.permits(command.basis(), purpose),
                RefusalReason.BASIS_DOES_NOT_FIT,
                command.basis(),
                purpose.source(),
                purpose.nature());
        LocalDate payableUntil = carriedUntil(draft, command, purpose);
        draft.add(new CarriedOver(
                command.allocation(), command.entry(), command.fromYear(), payableUntil, command.basis()));
    }

    /**
     * A carrying over ends with the year after the one that it leaves. That of the law ends with the year after the plan
     * year, however often it is repeated; only the National Assembly prolongs further.
     */
    private LocalDate carriedUntil(Draft draft, CarryOver command, Purpose purpose) {
        LocalDate endOfYear = budgetYears.extendedUntil(command.fromYear());
        LocalDate latest = command.basis() == CarryOverBasis.NATIONAL_ASSEMBLY
                ? endOfYear
                : budgetYears.extendedUntil(purpose.planYears().last());
        LocalDate until = command.payableUntil().orElse(endOfYear);
        LocalDate firstDay = LocalDate.of(command.fromYear() + 1, 1, 1);
        LocalDate day = command.entry().effectiveOn();
        LocalDate needed = day.isBefore(firstDay) ? firstDay : day;
        draft.refuseIf(until.isBefore(needed), RefusalReason.PAYABLE_BEFORE_ITS_DAY, needed, until);
        draft.refuseIf(until.isAfter(endOfYear), RefusalReason.PAYABLE_TOO_LONG, until, endOfYear);
        draft.refuseIf(
                latest.isBefore(needed) || until.isAfter(latest) && !until.isAfter(endOfYear),
                RefusalReason.PAYABLE_BEYOND_BASIS,
                until,
                command.basis(),
                latest,
                CarryOverBasis.NATIONAL_ASSEMBLY);
        return until;
    }

    private static void settle(Draft draft, SettleYear command, AllocationBook book) {
        inPlan(draft, book.purpose(), command.budgetYear());
        Money amount = command.entry().amount();
        draft.refuseIf(amount.compareTo(Money.ZERO) < 0, RefusalReason.AMOUNT_NOT_POSITIVE, amount);
        book.accounts()
                .year(command.budgetYear())
                .lastEntryOn()
                .filter(command.entry().effectiveOn()::isBefore)
                .ifPresent(last -> draft.refuse(
                        RefusalReason.SETTLED_BEFORE_LAST_ENTRY,
                        Integer.toString(command.budgetYear()),
                        command.entry().effectiveOn(),
                        last));
        Money outstanding = book.accounts().outstandingAdvances(command.entry().effectiveOn()).stream()
                .filter(advance -> advance.budgetYear() == command.budgetYear())
                .map(AllocationAccounts.OutstandingAdvance::amount)
                .reduce(Money.ZERO, Money::plus);
        if (outstanding.isPositive()) {
            draft.warn(WarningReason.ADVANCES_OUTSTANDING, Integer.toString(command.budgetYear()), outstanding);
        }
        draft.add(new YearSettled(command.allocation(), command.entry(), command.budgetYear()));
    }

    /**
     * The account that is asked for; without a word that of the plan year until the last day of payment of its capital, then
     * that of the year of payment.
     */
    private int bookedTo(Draft draft, OptionalInt asked, AllocationBook book, Entry entry) {
        int year = asked.orElseGet(() -> usualYear(book, entry.effectiveOn()));
        inPlan(draft, book.purpose(), year);
        draft.refuseIf(
                entry.effectiveOn().getYear() < year,
                RefusalReason.BOOKED_BEFORE_BUDGET_YEAR,
                entry.effectiveOn(),
                Integer.toString(year));
        return year;
    }

    private int usualYear(AllocationBook book, LocalDate day) {
        int planYear = book.purpose().planYears().last();
        SortedMap<LocalDate, Money> capital = book.accounts().year(planYear).capitalByLastDay(LocalDate.MAX);
        LocalDate last = capital.isEmpty() ? budgetYears.usualLastDay(planYear) : capital.lastKey();
        return day.isAfter(last) ? day.getYear() : planYear;
    }

    private static void inPlan(Draft draft, Purpose purpose, int year) {
        PlanYears plan = purpose.planYears();
        draft.refuseIf(!plan.hasAccount(year), RefusalReason.BUDGET_YEAR_OUTSIDE_PLAN, Integer.toString(year), plan);
    }
}
