package org.progressledger.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.progressledger.fund.AllocationEvent.AllocationOpened;
import org.progressledger.fund.AllocationEvent.CapitalAssigned;
import org.progressledger.fund.AllocationEvent.ShareGiven;
import org.progressledger.fund.AllocationEvent.ShareReceived;
import org.progressledger.fund.FundCommand.AdjustCapital;
import org.progressledger.fund.FundCommand.AllocateCapital;
import org.progressledger.fund.FundCommand.AssignCapital;

/** Decides what brings capital to an allocation: from outside, from the allocation above, from another one. */
final class CapitalDecider {

    private final FundRules rules;
    private final BudgetYearRules budgetYears;

    CapitalDecider(FundRules rules, BudgetYearRules budgetYears) {
        this.rules = rules;
        this.budgetYears = budgetYears;
    }

    void assign(Draft draft, AssignCapital command, AllocationBook book) {
        Purpose purpose = command.purpose();
        LocalDate day = command.entry().effectiveOn();
        int year = purpose.planYears().last();
        rules.purpose(draft, purpose, day);
        book.parent()
                .filter(parent -> book.hasEntries())
                .ifPresent(parent -> draft.refuse(RefusalReason.MONEY_COMES_FROM_ABOVE, command.allocation(), parent));
        draft.refuseIf(day.getYear() > year, RefusalReason.PLAN_YEAR_OVER, purpose.planYears(), day);
        open(draft, book, purpose, Optional.empty(), Optional.empty(), day);
        draft.add(new CapitalAssigned(
                command.allocation(), command.entry(), year, budgetYears.lastDay(year, purpose.nature(), day)));
    }

    void allocate(Draft draft, AllocateCapital command, Function<AllocationId, AllocationBook> books) {
        AllocationBook above = books.apply(command.from());
        if (!above.isOpen()) {
            draft.refuse(RefusalReason.ALLOCATION_UNKNOWN, command.from());
            return;
        }
        Purpose purpose = command.purpose();
        LocalDate day = command.entry().effectiveOn();
        AllocationId share = command.allocation();
        AllocationBook book = books.apply(share);
        rules.purpose(draft, purpose, day);
        fits(draft, command, above.purpose(), book);
        Optional<AllocationId> mediumTerm =
                command.mediumTerm().or(() -> book.mediumTerm().filter(drawn -> book.hasEntries()));
        mediumTerm.ifPresent(drawnOn -> mediumTermFits(draft, command, drawnOn, books));
        int year = year(
                draft,
                purpose.planYears(),
                command.budgetYear().orElse(purpose.planYears().last()));
        LocalDate payableUntil = payableUntil(draft, purpose.planYears(), year, command.payableUntil(), day);
        if (draft.isRefused()) {
            return;
        }
        List<AllocationId> sides = Stream.concat(Stream.of(command.from(), share), mediumTerm.stream())
                .toList();
        draft.add(new ShareGiven(command.from(), command.entry(), share, year, payableUntil, sides));
        mediumTerm.ifPresent(drawnOn -> draft.add(new ShareGiven(
                drawnOn,
                command.entry(),
                share,
                books.apply(drawnOn).purpose().planYears().last(),
                payableUntil,
                sides)));
        open(draft, book, purpose, Optional.of(command.from()), mediumTerm, day);
        draft.add(new ShareReceived(share, command.entry(), command.from(), year, payableUntil, sides));
    }

    private void fits(Draft draft, AllocateCapital command, Purpose above, AllocationBook book) {
        AllocationId share = command.allocation();
        Purpose purpose = command.purpose();
        draft.refuseIf(share.equals(command.from()), RefusalReason.SAME_ALLOCATION, share);
        draft.refuseIf(above.isDetailed(), RefusalReason.PARENT_IN_DETAIL, command.from());
        draft.refuseIf(
                above.source() != purpose.source()
                        || above.nature() != purpose.nature()
                        || !above.planYears().equals(purpose.planYears())
                        || !rules.contains(above, purpose),
                RefusalReason.NOT_WITHIN_PARENT,
                command.from(),
                share);
        if (book.hasEntries()) {
            draft.refuseIf(book.parent().isEmpty(), RefusalReason.MONEY_COMES_FROM_OUTSIDE, share);
            book.parent()
                    .filter(parent -> !parent.equals(command.from()))
                    .ifPresent(parent -> draft.refuse(RefusalReason.ANOTHER_PARENT, share, parent));
        }
    }

    private void mediumTermFits(
            Draft draft, AllocateCapital command, AllocationId drawnOn, Function<AllocationId, AllocationBook> books) {
        Purpose purpose = command.purpose();
        AllocationBook share = books.apply(command.allocation());
        boolean fits = books.apply(drawnOn)
                .opened()
                .map(AllocationOpened::purpose)
                .filter(plan -> !plan.planYears().isAnnual()
                        && purpose.planYears().isAnnual()
                        && plan.planYears().contains(purpose.planYears())
                        && plan.source() == purpose.source()
                        && plan.nature() == purpose.nature()
                        && (plan.project().isEmpty() || plan.project().equals(purpose.project()))
                        && rules.contains(plan, purpose))
                .isPresent();
        boolean another = share.hasEntries() && !share.mediumTerm().equals(Optional.of(drawnOn));
        draft.refuseIf(!fits || another, RefusalReason.MEDIUM_TERM_DOES_NOT_FIT, drawnOn, command.allocation());
        AdjustmentPath.upFrom(command.from(), books).stream()
                .filter(above -> books.apply(above).mediumTerm().isPresent())
                .forEach(above -> draft.refuse(RefusalReason.MEDIUM_TERM_DRAWN_ABOVE, above));
    }

    void adjust(Draft draft, AdjustCapital command, Function<AllocationId, AllocationBook> books) {
        Stream.of(command.from(), command.to())
                .filter(end -> !books.apply(end).isOpen())
                .forEach(end -> draft.refuse(RefusalReason.ALLOCATION_UNKNOWN, end));
        draft.refuseIf(command.from().equals(command.to()), RefusalReason.SAME_ALLOCATION, command.to());
        if (draft.isRefused()) {
            return;
        }
        Purpose from = books.apply(command.from()).purpose();
        Purpose to = books.apply(command.to()).purpose();
        LocalDate day = command.entry().effectiveOn();
        rules.purpose(draft, to, day);
        draft.refuseIf(from.source() != to.source(), RefusalReason.SOURCES_DIFFER, from.source(), to.source());
        draft.refuseIf(
                !from.planYears().equals(to.planYears()),
                RefusalReason.PLAN_YEARS_DIFFER,
                from.planYears(),
                to.planYears());
        if (from.nature() != to.nature()) {
            draft.warn(WarningReason.NATURES_DIFFER, from.nature(), to.nature());
        }
        AdjustmentPath path = AdjustmentPath.between(command.from(), command.to(), books);
        draft.refuseIf(
                path.common().isEmpty() && !rules.shareAProvince(from.unit(), to.unit()),
                RefusalReason.PROVINCES_DIFFER,
                command.from(),
                command.to());
        draft.refuseIf(path.isDownward(), RefusalReason.ADJUSTMENT_IS_A_SHARE, command.from(), command.to());
        int year = year(
                draft,
                from.planYears(),
                command.budgetYear().orElse(from.planYears().last()));
        LocalDate payableUntil = payableUntil(draft, from.planYears(), year, command.payableUntil(), day);
        if (!draft.isRefused()) {
            path.events(command, year, payableUntil).forEach(draft::add);
        }
    }

    private static int year(Draft draft, PlanYears plan, int year) {
        draft.refuseIf(!plan.hasAccount(year), RefusalReason.BUDGET_YEAR_OUTSIDE_PLAN, Integer.toString(year), plan);
        return year;
    }

    /** Money of the plan year is usually paid until its last day, money that was carried over until the extended one. */
    private LocalDate payableUntil(Draft draft, PlanYears plan, int year, Optional<LocalDate> asked, LocalDate day) {
        LocalDate usual = year <= plan.last() ? budgetYears.usualLastDay(year) : budgetYears.extendedUntil(year - 1);
        LocalDate payableUntil = asked.orElse(usual);
        draft.refuseIf(payableUntil.isBefore(day), RefusalReason.PAYABLE_BEFORE_ITS_DAY, day, payableUntil);
        return payableUntil;
    }

    /** Opens an allocation with its first money, or anew when all of that was reversed and the next comes from elsewhere. */
    static void open(
            Draft draft,
            AllocationBook book,
            Purpose purpose,
            Optional<AllocationId> parent,
            Optional<AllocationId> mediumTerm,
            LocalDate day) {
        boolean elsewhere = !book.parent().equals(parent) || !book.mediumTerm().equals(mediumTerm);
        if (!book.isOpen() || !book.hasEntries() && elsewhere) {
            draft.add(new AllocationOpened(AllocationId.of(purpose), purpose, parent, mediumTerm, day));
        }
    }
}
