package org.progressledger.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.progressledger.fund.AllocationEvent.AccountEvent;
import org.progressledger.fund.AllocationEvent.AdvancePaid;
import org.progressledger.fund.AllocationEvent.AdvanceRecovered;
import org.progressledger.fund.AllocationEvent.CarriedOver;
import org.progressledger.fund.AllocationEvent.MoneyEvent;
import org.progressledger.fund.AllocationEvent.VolumePaid;
import org.progressledger.shared.Money;

/**
 * The accounts of one allocation, as computed from what is recorded of it.
 *
 * @param years account of every budget year to which anything is booked
 * @param events all that is recorded and not reversed
 */
public record AllocationAccounts(SortedMap<Integer, YearAccount> years, List<MoneyEvent> events) {

    public AllocationAccounts {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
        events = List.copyOf(events);
    }

    /**
     * An advance that was not recovered to its end.
     *
     * @param entry {@link Entry#id} of the advance
     * @param paidOn day on which it was paid
     * @param recoverBy last day on which it is to be recovered
     * @param amount what is still outstanding, more than 0
     */
    public record OutstandingAdvance(
            String entry, int budgetYear, LocalDate paidOn, Optional<LocalDate> recoverBy, Money amount) {

        public boolean isOverdueOn(LocalDate day) {
            return recoverBy.filter(last -> last.isBefore(day)).isPresent();
        }
    }

    static AllocationAccounts of(List<MoneyEvent> events) {
        SortedMap<Integer, List<MoneyEvent>> byYear = new TreeMap<>();
        for (MoneyEvent event : events) {
            if (event instanceof AccountEvent booked) {
                byYear.computeIfAbsent(booked.budgetYear(), year -> new ArrayList<>())
                        .add(event);
            }
            if (event instanceof CarriedOver carried) {
                byYear.computeIfAbsent(carried.fromYear(), year -> new ArrayList<>())
                        .add(event);
                byYear.computeIfAbsent(carried.toYear(), year -> new ArrayList<>())
                        .add(event);
            }
        }
        SortedMap<Integer, YearAccount> years = new TreeMap<>();
        byYear.forEach((year, booked) -> years.put(year, new YearAccount(year, booked)));
        return new AllocationAccounts(years, events);
    }

    /** The account of that budget year; an empty one if nothing is booked to it. */
    public YearAccount year(int budgetYear) {
        return years.getOrDefault(budgetYear, new YearAccount(budgetYear, List.of()));
    }

    /**
     * The advances that are outstanding on a day. What was recovered counts for those that are to be recovered first.
     */
    public List<OutstandingAdvance> outstandingAdvances(LocalDate day) {
        long recovered = events.stream()
                .filter(event -> !event.effectiveOn().isAfter(day))
                .mapToLong(AllocationAccounts::recovered)
                .sum();
        List<AdvancePaid> advances = events.stream()
                .filter(event ->
                        event instanceof AdvancePaid && !event.effectiveOn().isAfter(day))
                .map(AdvancePaid.class::cast)
                .sorted(Comparator.comparing(
                                (AdvancePaid advance) -> advance.recoverBy().orElse(LocalDate.MAX))
                        .thenComparing(AdvancePaid::effectiveOn))
                .toList();
        List<OutstandingAdvance> outstanding = new ArrayList<>();
        for (AdvancePaid advance : advances) {
            long amount = advance.entry().amount().dong();
            long covered = Math.min(amount, recovered);
            recovered -= covered;
            if (covered < amount) {
                outstanding.add(new OutstandingAdvance(
                        advance.entry().id(),
                        advance.budgetYear(),
                        advance.effectiveOn(),
                        advance.recoverBy(),
                        new Money(amount - covered)));
            }
        }
        return outstanding;
    }

    /** What an event recovers of advances, in money or against work. */
    private static long recovered(MoneyEvent event) {
        if (event instanceof AdvanceRecovered recovered) {
            return recovered.entry().amount().dong();
        }
        return event instanceof VolumePaid paid ? paid.recovered().dong() : 0;
    }
}
