package org.progressledger.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.progressledger.fund.AllocationEvent.AdjustedAway;
import org.progressledger.fund.AllocationEvent.MoneyEvent;
import org.progressledger.fund.AllocationEvent.ShareGiven;
import org.progressledger.fund.AllocationEvent.ShareLowered;
import org.progressledger.fund.AllocationEvent.ShareRaised;
import org.progressledger.fund.AllocationEvent.TransferEvent;
import org.progressledger.fund.YearAccount;
import org.progressledger.shared.Money;

/**
 * What an account has not given on.
 *
 * @param byLastDay by the last day on which it may be paid; at most 0 where all is given on
 */
record FreeCapital(Map<LocalDate, Money> byLastDay) {

    FreeCapital {
        byLastDay = Map.copyOf(byLastDay);
    }

    /** Of what came in up to and including that day; what was given on later is missing from it too. */
    static FreeCapital of(YearAccount account, LocalDate day) {
        Map<LocalDate, Money> free = new TreeMap<>(account.capitalByLastDay(day));
        for (MoneyEvent event : account.events()) {
            Money amount = event.entry().amount();
            if (event instanceof ShareGiven || event instanceof ShareRaised || event instanceof AdjustedAway) {
                free.merge(((TransferEvent) event).payableUntil(), Money.ZERO.minus(amount), Money::plus);
            }
            if (event instanceof ShareLowered lowered) {
                free.merge(lowered.payableUntil(), amount, Money::plus);
            }
        }
        return new FreeCapital(free);
    }

    /** The last day of payment of all that is free; empty if parts of it have different ones. */
    Optional<LocalDate> onlyLastDay() {
        List<LocalDate> days = byLastDay.entrySet().stream()
                .filter(part -> part.getValue().isPositive())
                .map(Map.Entry::getKey)
                .toList();
        return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }
}
