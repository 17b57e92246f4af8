package org.progressledger.fund;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.progressledger.fund.AllocationEvent.AccountEvent;
import org.progressledger.fund.AllocationEvent.AdvanceRecovered;
import org.progressledger.fund.AllocationEvent.CarriedOver;
import org.progressledger.fund.AllocationEvent.EntryReversed;
import org.progressledger.fund.AllocationEvent.MoneyEvent;
import org.progressledger.fund.AllocationEvent.TransferEvent;
import org.progressledger.fund.AllocationEvent.YearSettled;
import org.progressledger.fund.Ceilings.Breach;
import org.progressledger.fund.FundCommand.AdjustCapital;
import org.progressledger.fund.FundCommand.AllocateCapital;
import org.progressledger.fund.FundCommand.AssignCapital;
import org.progressledger.fund.FundCommand.EntryCommand;
import org.progressledger.fund.FundCommand.ReverseEntry;
import org.progressledger.fund.FundCommand.SettleYear;
import org.progressledger.fund.ProjectCommand.DescribeProject;

/**
 * Decides what a command about the programmes' money leads to. It reads books and records nothing; the books of all
 * allocations that its events concern are held against the ceilings with these events in them.
 */
final class FundDecider {

    private final FundRules rules;
    private final CapitalDecider capital;
    private final SpendingDecider spending;

    FundDecider(FundRules rules, BudgetYearRules budgetYears) {
        this.rules = rules;
        this.capital = new CapitalDecider(rules, budgetYears);
        this.spending = new SpendingDecider(rules, budgetYears);
    }

    Decided<AllocationEvent> decide(FundCommand command, Function<AllocationId, AllocationBook> books) {
        return command instanceof ReverseEntry reverse ? reverse(reverse, books) : make((EntryCommand) command, books);
    }

    List<Refusal> refusals(DescribeProject project) {
        Draft draft = new Draft();
        rules.project(draft, project);
        return List.copyOf(draft.refusals());
    }

    private Decided<AllocationEvent> make(EntryCommand command, Function<AllocationId, AllocationBook> books) {
        AllocationBook book = books.apply(command.allocation());
        Draft draft = new Draft();
        if (book.isValid(command.entry().id())) {
            return again(draft, command, book, book.entry(command.entry().id()));
        }
        if (command instanceof SettleYear) {
            rules.words(draft, command.entry());
        } else {
            rules.entry(draft, command.entry());
        }
        if (command instanceof AssignCapital assign) {
            capital.assign(draft, assign, book);
        } else if (command instanceof AllocateCapital allocate) {
            capital.allocate(draft, allocate, books);
        } else if (command instanceof AdjustCapital adjust) {
            capital.adjust(draft, adjust, books);
        } else {
            spending.decide(draft, command, book);
        }
        if (!draft.isRefused()) {
            check(draft, command.entry().id(), books);
        }
        return draft.decided();
    }

    private static Decided<AllocationEvent> again(
            Draft draft, EntryCommand command, AllocationBook book, List<MoneyEvent> before) {
        String id = command.entry().id();
        if (before.stream().anyMatch(recorded -> SameEntry.says(command, book, recorded))) {
            return new Decided.Unchanged<>();
        }
        draft.refuse(RefusalReason.ENTRY_WITH_OTHER_CONTENT, id, before.get(0).effectiveOn());
        return draft.decided();
    }

    private Decided<AllocationEvent> reverse(ReverseEntry command, Function<AllocationId, AllocationBook> books) {
        Draft draft = new Draft();
        AllocationBook book = books.apply(command.allocation());
        List<MoneyEvent> entry = book.entry(command.entry());
        if (entry.isEmpty()) {
            draft.refuse(RefusalReason.NO_SUCH_ENTRY, command.entry(), command.allocation());
            return draft.decided();
        }
        if (book.isReversed(command.entry())) {
            return new Decided.Unchanged<>();
        }
        rules.document(draft, command.document());
        FundRules.sentence(draft, command.reason());
        for (AllocationId side : sides(command.allocation(), entry)) {
            books.apply(side).entry(command.entry()).forEach(event -> refuseIfSettled(draft, books.apply(side), event));
            draft.add(new EntryReversed(
                    side, command.entry(), command.reason(), entry.get(0).effectiveOn(), command.document()));
        }
        if (!draft.isRefused()) {
            after(draft, books)
                    .forEach((allocation, without) -> Ceilings.breaches(without)
                            .forEach(breach -> draft.refuse(
                                    RefusalReason.LATER_ENTRIES_REST_ON_IT,
                                    command.entry(),
                                    allocation,
                                    Integer.toString(breach.budgetYear()),
                                    breach.day(),
                                    breach.lacking())));
        }
        return draft.decided();
    }

    private static List<AllocationId> sides(AllocationId allocation, List<MoneyEvent> entry) {
        return entry.get(0) instanceof TransferEvent transfer ? transfer.sides() : List.of(allocation);
    }

    private static void check(Draft draft, String entry, Function<AllocationId, AllocationBook> books) {
        for (AllocationEvent event : List.copyOf(draft.events())) {
            if (event instanceof MoneyEvent money) {
                AllocationBook book = books.apply(event.allocation());
                draft.refuseIf(book.isValid(entry), RefusalReason.ENTRY_ID_TAKEN, entry, event.allocation());
                refuseIfSettled(draft, book, money);
            }
        }
        after(draft, books)
                .forEach((allocation, book) ->
                        Ceilings.breaches(book).forEach(breach -> refuse(draft, allocation, breach)));
    }

    /**
     * Nothing is booked to a settled account, or taken out of it, but the settlement itself and advances that come back after
     * it: the settlement only warns of those outstanding, and the money does return.
     */
    private static void refuseIfSettled(Draft draft, AllocationBook book, MoneyEvent event) {
        for (int year : years(event)) {
            Optional<LocalDate> settled = book.settledOn(year);
            boolean itself = event instanceof YearSettled
                    && book.entry(event.entry().id()).contains(event);
            boolean comesBack = event instanceof AdvanceRecovered
                    && settled.filter(event.effectiveOn()::isAfter).isPresent();
            if (settled.isPresent() && !itself && !comesBack) {
                draft.refuse(RefusalReason.YEAR_SETTLED, Integer.toString(year), settled.get());
            }
        }
    }

    private static Set<Integer> years(MoneyEvent event) {
        if (event instanceof CarriedOver carried) {
            return Set.of(carried.fromYear(), carried.toYear());
        }
        return event instanceof AccountEvent booked ? Set.of(booked.budgetYear()) : Set.of();
    }

    /** The books with the events of the draft in them, in the order in which they come. */
    private static Map<AllocationId, AllocationBook> after(Draft draft, Function<AllocationId, AllocationBook> books) {
        Map<AllocationId, AllocationBook> after = new LinkedHashMap<>();
        for (AllocationEvent event : draft.events()) {
            AllocationBook book = after.computeIfAbsent(event.allocation(), books);
            after.put(event.allocation(), book.after("", Long.MAX_VALUE, event));
        }
        return after;
    }

    private static void refuse(Draft draft, AllocationId allocation, Breach breach) {
        String year = Integer.toString(breach.budgetYear());
        if (breach.reason() == RefusalReason.RECOVERED_MORE_THAN_ADVANCED) {
            draft.refuse(breach.reason(), allocation, breach.day(), breach.lacking());
        } else if (breach.payableAfter().isPresent()) {
            draft.refuse(
                    breach.reason(),
                    allocation,
                    year,
                    breach.day(),
                    breach.lacking(),
                    breach.payableAfter().get());
        } else {
            draft.refuse(breach.reason(), allocation, year, breach.day(), breach.lacking());
        }
    }
}
