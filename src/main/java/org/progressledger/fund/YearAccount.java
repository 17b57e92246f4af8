package org.progressledger.fund;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.progressledger.fund.AllocationEvent.AdjustedAway;
import org.progressledger.fund.AllocationEvent.AdjustedTo;
import org.progressledger.fund.AllocationEvent.AdvancePaid;
import org.progressledger.fund.AllocationEvent.AdvanceRecovered;
import org.progressledger.fund.AllocationEvent.CapitalAssigned;
import org.progressledger.fund.AllocationEvent.CapitalCancelled;
import org.progressledger.fund.AllocationEvent.CapitalRecalled;
import org.progressledger.fund.AllocationEvent.CarriedOver;
import org.progressledger.fund.AllocationEvent.MoneyEvent;
import org.progressledger.fund.AllocationEvent.ShareGiven;
import org.progressledger.fund.AllocationEvent.ShareLowered;
import org.progressledger.fund.AllocationEvent.ShareRaised;
import org.progressledger.fund.AllocationEvent.ShareReceived;
import org.progressledger.fund.AllocationEvent.TransferEvent;
import org.progressledger.fund.AllocationEvent.VolumePaid;
import org.progressledger.fund.AllocationEvent.YearSettled;
import org.progressledger.shared.Money;

/**
 * The account of one budget year of an allocation.
 *
 * @param events what is booked to it, in the order of recording
 */
public record YearAccount(int budgetYear, List<MoneyEvent> events) {

    public YearAccount {
        events = List.copyOf(events);
    }

    /** What it holds on that day. */
    public YearFigures on(LocalDate day) {
        List<MoneyEvent> effective = events.stream()
                .filter(event -> !event.effectiveOn().isAfter(day))
                .toList();
        return new YearFigures(
                sum(effective, CapitalAssigned.class, ShareReceived.class, AdjustedTo.class)
                        .minus(sum(effective, AdjustedAway.class)),
                carried(effective, CarriedOver::toYear),
                sum(effective, ShareGiven.class, ShareRaised.class).minus(sum(effective, ShareLowered.class)),
                sum(effective, AdvancePaid.class),
                sum(effective, VolumePaid.class),
                sum(effective, AdvanceRecovered.class).plus(setAgainstAdvances(effective)),
                carried(effective, CarriedOver::fromYear),
                sum(effective, CapitalCancelled.class),
                sum(effective, CapitalRecalled.class),
                sum(effective, YearSettled.class));
    }

    /** What it holds in the end, by all that is recorded. */
    public YearFigures inTheEnd() {
        return on(LocalDate.MAX);
    }

    /**
     * What came into it up to and including a day, by the last day on which it may be paid: assigned, received, adjusted to
     * it and carried in. What was adjusted away is not taken off.
     */
    public SortedMap<LocalDate, Money> capitalByLastDay(LocalDate day) {
        SortedMap<LocalDate, Money> capital = new TreeMap<>();
        for (MoneyEvent event : events) {
            if (!event.effectiveOn().isAfter(day)) {
                capitalUntil(event)
                        .ifPresent(last -> capital.merge(last, event.entry().amount(), Money::plus));
            }
        }
        return capital;
    }

    /** Last day of payment of what this event brings into the account; empty for one that brings nothing. */
    Optional<LocalDate> capitalUntil(MoneyEvent event) {
        if (event instanceof CapitalAssigned assigned) {
            return Optional.of(assigned.payableUntil());
        }
        if (event instanceof ShareReceived || event instanceof AdjustedTo) {
            return Optional.of(((TransferEvent) event).payableUntil());
        }
        return event instanceof CarriedOver carried && carried.toYear() == budgetYear
                ? Optional.of(carried.payableUntil())
                : Optional.empty();
    }

    /** Day of the latest of its entries; empty if nothing is booked to it. */
    Optional<LocalDate> lastEntryOn() {
        return events.stream().map(MoneyEvent::effectiveOn).max(Comparator.naturalOrder());
    }

    /** Day on which it was settled; empty while it is open. */
    public Optional<LocalDate> settledOn() {
        return events.stream()
                .filter(YearSettled.class::isInstance)
                .map(MoneyEvent::effectiveOn)
                .findFirst();
    }

    @SafeVarargs
    private static Money sum(List<MoneyEvent> events, Class<? extends MoneyEvent>... kinds) {
        return total(events.stream()
                .filter(event -> List.of(kinds).contains(event.getClass()))
                .map(event -> event.entry().amount()));
    }

    private Money carried(List<MoneyEvent> events, ToIntFunction<CarriedOver> year) {
        return total(events.stream()
                .filter(event -> event instanceof CarriedOver carried && year.applyAsInt(carried) == budgetYear)
                .map(event -> event.entry().amount()));
    }

    private static Money setAgainstAdvances(List<MoneyEvent> events) {
        return total(
                events.stream().filter(VolumePaid.class::isInstance).map(event -> ((VolumePaid) event).recovered()));
    }

    private static Money total(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }
}
