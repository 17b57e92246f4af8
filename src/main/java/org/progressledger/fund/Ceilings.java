package org.progressledger.fund;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.progressledger.fund.AllocationEvent.AdjustedAway;
import org.progressledger.fund.AllocationEvent.AdvancePaid;
import org.progressledger.fund.AllocationEvent.AdvanceRecovered;
import org.progressledger.fund.AllocationEvent.CapitalCancelled;
import org.progressledger.fund.AllocationEvent.CapitalRecalled;
import org.progressledger.fund.AllocationEvent.CarriedOver;
import org.progressledger.fund.AllocationEvent.MoneyEvent;
import org.progressledger.fund.AllocationEvent.ShareGiven;
import org.progressledger.fund.AllocationEvent.ShareLowered;
import org.progressledger.fund.AllocationEvent.ShareRaised;
import org.progressledger.fund.AllocationEvent.TransferEvent;
import org.progressledger.fund.AllocationEvent.VolumePaid;
import org.progressledger.fund.AllocationEvent.YearSettled;
import org.progressledger.shared.Money;

/**
 * What the accounts of an allocation hold on every day: money used never exceeds money there, and what is paid after a day
 * is covered by capital that may be paid after that day; nothing is recovered that was not advanced, or settled that was
 * not paid. The whole history is gone through by effective day, so that a late entry cannot break a past day.
 */
final class Ceilings {

    private final AllocationAccounts accounts;
    private final boolean annual;

    /**
     * A ceiling that is exceeded.
     *
     * @param day the day on which most lacks
     * @param lacking how much, more than 0
     * @param payableAfter the money would have to be payable after this day; empty if it does not matter
     */
    record Breach(
            RefusalReason reason, int budgetYear, LocalDate day, Money lacking, Optional<LocalDate> payableAfter) {}

    private Ceilings(AllocationAccounts accounts, boolean annual) {
        this.accounts = accounts;
        this.annual = annual;
    }

    /** All ceilings that are exceeded; none for a book that keeps to the rules. */
    static List<Breach> breaches(AllocationBook book) {
        boolean annual = book.opened()
                .filter(opened -> opened.purpose().planYears().isAnnual())
                .isPresent();
        return new Ceilings(book.accounts(), annual).breaches();
    }

    private List<Breach> breaches() {
        List<Breach> breaches = new ArrayList<>();
        for (YearAccount account : accounts.years().values()) {
            capital(account).ifPresent(breaches::add);
            lack(account.events(), Ceilings::paidLessSettled)
                    .map(lack -> lack.in(account.budgetYear(), RefusalReason.SETTLED_MORE_THAN_PAID))
                    .ifPresent(breaches::add);
            lack(account.events(), event -> advanced(event) - returned(event))
                    .map(lack -> lack.in(account.budgetYear(), RefusalReason.RECOVERED_MORE_THAN_ADVANCED))
                    .ifPresent(breaches::add);
        }
        if (breaches.isEmpty()) {
            lack(accounts.events(), event -> advanced(event) - returned(event) - setAgainstAdvances(event))
                    .map(lack -> lack.in(lack.day().getYear(), RefusalReason.RECOVERED_MORE_THAN_ADVANCED))
                    .ifPresent(breaches::add);
        }
        return breaches;
    }

    /** The worst breach of an account's capital, over all days after which money may have to be payable. */
    private Optional<Breach> capital(YearAccount account) {
        Optional<Breach> whole = worst(account.events(), new Weights(account, Optional.empty()))
                .map(lack -> lack.in(account.budgetYear(), RefusalReason.CAPITAL_EXCEEDED));
        return Stream.concat(
                        whole.stream(),
                        lastDays(account).stream()
                                .flatMap(last -> worst(account.events(), new Weights(account, Optional.of(last)))
                                        .map(lack -> lack.after(account.budgetYear(), last))
                                        .stream()))
                .max(Comparator.comparing(Breach::lacking));
    }

    /** Every day after which some of its capital may not be paid any more; a medium-term plan knows no such days. */
    private SortedSet<LocalDate> lastDays(YearAccount account) {
        SortedSet<LocalDate> days = new TreeSet<>();
        if (annual) {
            for (MoneyEvent event : account.events()) {
                account.capitalUntil(event).ifPresent(days::add);
                if (event instanceof ShareLowered lowered) {
                    days.add(lowered.payableUntil());
                }
            }
        }
        return days;
    }

    /** How much an event adds to what is held against a ceiling. */
    private interface Weighing {

        /** What it adds to what is there, less than 0 for what it uses. */
        long steady(MoneyEvent event);

        /** Advances that use what is there as long as they are outstanding. */
        default long advances(MoneyEvent event) {
            return 0;
        }

        /** All advances less what was given back of them. */
        default long outstanding(MoneyEvent event) {
            return 0;
        }
    }

    /**
     * Weighs what may be paid after a day, or everything. Advances that were given back are taken to be the earliest ones,
     * so that money given back can never be paid longer than before.
     */
    private record Weights(YearAccount account, Optional<LocalDate> payableAfter) implements Weighing {

        @Override
        public long steady(MoneyEvent event) {
            long capital = account.capitalUntil(event).filter(this::counts).isPresent() ? amount(event) : 0;
            return capital - used(event);
        }

        private long used(MoneyEvent event) {
            if (event instanceof VolumePaid paid) {
                return counts(paid.effectiveOn()) ? amount(paid) - setAgainstAdvances(paid) : 0;
            }
            if (event instanceof ShareGiven || event instanceof ShareRaised || event instanceof AdjustedAway) {
                return counts(((TransferEvent) event).payableUntil()) ? amount(event) : 0;
            }
            if (event instanceof ShareLowered lowered) {
                return counts(lowered.payableUntil()) ? -amount(lowered) : 0;
            }
            boolean leaves = event instanceof CapitalCancelled
                    || event instanceof CapitalRecalled
                    || event instanceof CarriedOver carried && carried.fromYear() == account.budgetYear();
            return leaves && payableAfter.isEmpty() ? amount(event) : 0;
        }

        @Override
        public long advances(MoneyEvent event) {
            return counts(event.effectiveOn()) ? advanced(event) : 0;
        }

        @Override
        public long outstanding(MoneyEvent event) {
            return advanced(event) - returned(event);
        }

        private boolean counts(LocalDate day) {
            return payableAfter.isEmpty() || day.isAfter(payableAfter.get());
        }
    }

    /** What lacks on the day on which most lacks. */
    private record Lack(LocalDate day, long amount) {

        Breach in(int budgetYear, RefusalReason reason) {
            return new Breach(reason, budgetYear, day, new Money(amount), Optional.empty());
        }

        Breach after(int budgetYear, LocalDate payableAfter) {
            return new Breach(
                    RefusalReason.NOT_PAYABLE_SO_LONG, budgetYear, day, new Money(amount), Optional.of(payableAfter));
        }
    }

    private static Optional<Lack> lack(List<MoneyEvent> events, ToLongFunction<MoneyEvent> weight) {
        return worst(events, weight::applyAsLong);
    }

    private static Optional<Lack> worst(List<MoneyEvent> events, Weighing weights) {
        SortedMap<LocalDate, List<MoneyEvent>> byDay =
                events.stream().collect(groupingBy(MoneyEvent::effectiveOn, TreeMap::new, toList()));
        Optional<Lack> worst = Optional.empty();
        long steady = 0;
        long advances = 0;
        long outstanding = 0;
        for (Map.Entry<LocalDate, List<MoneyEvent>> day : byDay.entrySet()) {
            for (MoneyEvent event : day.getValue()) {
                steady = Math.addExact(steady, weights.steady(event));
                advances = Math.addExact(advances, weights.advances(event));
                outstanding = Math.addExact(outstanding, weights.outstanding(event));
            }
            long lacking = Math.min(advances, outstanding) - steady;
            if (lacking > worst.map(Lack::amount).orElse(0L)) {
                worst = Optional.of(new Lack(day.getKey(), lacking));
            }
        }
        return worst;
    }

    private static long paidLessSettled(MoneyEvent event) {
        if (event instanceof YearSettled) {
            return -amount(event);
        }
        return event instanceof VolumePaid ? amount(event) : 0;
    }

    private static long advanced(MoneyEvent event) {
        return event instanceof AdvancePaid ? amount(event) : 0;
    }

    private static long returned(MoneyEvent event) {
        return event instanceof AdvanceRecovered ? amount(event) : 0;
    }

    private static long setAgainstAdvances(MoneyEvent event) {
        return event instanceof VolumePaid paid ? paid.recovered().dong() : 0;
    }

    private static long amount(MoneyEvent event) {
        return event.entry().amount().dong();
    }
}
