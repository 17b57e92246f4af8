package org.progressledger.fund.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.progressledger.fund.AllocationEvent;
import org.progressledger.fund.AllocationEvent.AccountEvent;
import org.progressledger.fund.AllocationEvent.AdjustedAway;
import org.progressledger.fund.AllocationEvent.AdjustedTo;
import org.progressledger.fund.AllocationEvent.AdvancePaid;
import org.progressledger.fund.AllocationEvent.AdvanceRecovered;
import org.progressledger.fund.AllocationEvent.AllocationOpened;
import org.progressledger.fund.AllocationEvent.CapitalAssigned;
import org.progressledger.fund.AllocationEvent.CapitalCancelled;
import org.progressledger.fund.AllocationEvent.CapitalRecalled;
import org.progressledger.fund.AllocationEvent.CarriedOver;
import org.progressledger.fund.AllocationEvent.ContributionReceived;
import org.progressledger.fund.AllocationEvent.EntryReversed;
import org.progressledger.fund.AllocationEvent.MoneyEvent;
import org.progressledger.fund.AllocationEvent.ShareGiven;
import org.progressledger.fund.AllocationEvent.ShareLowered;
import org.progressledger.fund.AllocationEvent.ShareRaised;
import org.progressledger.fund.AllocationEvent.ShareReceived;
import org.progressledger.fund.AllocationEvent.VolumeAccepted;
import org.progressledger.fund.AllocationEvent.VolumePaid;
import org.progressledger.fund.AllocationEvent.YearSettled;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.Purpose;

/**
 * The sums a second time: every question reads all events from the first one. Shares nothing with the figures, so that a
 * fault of one shows beside the other.
 */
public final class DirectFundCount {

    private final List<AllocationEvent> events;

    /** @param events in the order of recording; the place in the list is the position */
    public DirectFundCount(List<AllocationEvent> events) {
        this.events = List.copyOf(events);
    }

    /** Sums by the values of the dimensions, without zeros. */
    public Map<List<String>, BigDecimal> sums(
            FundMeasure measure,
            List<FundDimension> by,
            Map<FundDimension, Set<String>> where,
            LocalDate after,
            LocalDate until,
            long knownAt) {
        List<AllocationEvent> known = events.subList(0, (int) Math.min(knownAt, events.size()));
        Map<AllocationId, Purpose> purposes = new HashMap<>();
        Set<List<Object>> wrong = new HashSet<>();
        List<MoneyEvent> right = new ArrayList<>();
        for (AllocationEvent event : known) {
            if (event instanceof AllocationOpened opened) {
                purposes.put(opened.allocation(), opened.purpose());
            }
        }
        for (int place = known.size() - 1; place >= 0; place--) {
            AllocationEvent event = known.get(place);
            if (event instanceof EntryReversed reversed) {
                wrong.add(List.of(reversed.allocation(), reversed.reverses()));
            }
            if (event instanceof MoneyEvent money
                    && !wrong.contains(List.of(money.allocation(), money.entry().id()))) {
                right.add(money);
            }
        }
        Map<List<String>, BigDecimal> sums = new HashMap<>();
        for (MoneyEvent money : right) {
            if (money.entry().effectiveOn().isAfter(until)
                    || !money.entry().effectiveOn().isAfter(after)) {
                continue;
            }
            Purpose purpose = purposes.get(money.allocation());
            for (int year = 2016; year < 2100; year++) {
                BigDecimal amount = contribution(measure, purpose, money, year);
                if (amount.signum() != 0 && admits(where, purpose, money, year)) {
                    List<String> row = new ArrayList<>();
                    for (FundDimension dimension : by) {
                        row.add(value(dimension, purpose, money, year));
                    }
                    sums.merge(row, amount, BigDecimal::add);
                }
            }
        }
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    private static boolean admits(Map<FundDimension, Set<String>> where, Purpose purpose, MoneyEvent money, int year) {
        for (Map.Entry<FundDimension, Set<String>> filter : where.entrySet()) {
            if (!filter.getValue().contains(value(filter.getKey(), purpose, money, year))) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal contribution(FundMeasure measure, Purpose purpose, MoneyEvent money, int year) {
        BigDecimal amount = BigDecimal.valueOf(money.entry().amount().dong());
        boolean planned = year == purpose.planYears().first();
        boolean annual = purpose.planYears().first() == purpose.planYears().last();
        return switch (measure) {
            case MEDIUM_TERM -> !annual ? held(purpose, money, amount, year) : BigDecimal.ZERO;
            case ASSIGNED -> annual ? held(purpose, money, amount, year) : BigDecimal.ZERO;
            case ALLOCATED ->
                annual && purpose.project().isPresent() ? held(purpose, money, amount, year) : BigDecimal.ZERO;
            case ADVANCED -> money instanceof AdvancePaid paid && paid.budgetYear() == year ? amount : BigDecimal.ZERO;
            case ACCEPTED -> money instanceof VolumeAccepted && planned ? amount : BigDecimal.ZERO;
            case PAID -> money instanceof VolumePaid paid && paid.budgetYear() == year ? amount : BigDecimal.ZERO;
            case RECOVERED -> recovered(money, amount, year);
            case CARRIED_IN ->
                money instanceof CarriedOver carried && carried.fromYear() + 1 == year ? amount : BigDecimal.ZERO;
            case CARRIED_OUT ->
                money instanceof CarriedOver carried && carried.fromYear() == year ? amount : BigDecimal.ZERO;
            case RECALLED ->
                money instanceof CapitalRecalled recalled && recalled.budgetYear() == year ? amount : BigDecimal.ZERO;
            case CANCELLED ->
                money instanceof CapitalCancelled cancelled && cancelled.budgetYear() == year
                        ? amount
                        : BigDecimal.ZERO;
            case SETTLED ->
                money instanceof YearSettled settled && settled.budgetYear() == year ? amount : BigDecimal.ZERO;
            case CONTRIBUTED -> money instanceof ContributionReceived && planned ? amount : BigDecimal.ZERO;
        };
    }

    private static BigDecimal recovered(MoneyEvent money, BigDecimal amount, int year) {
        if (money instanceof AdvanceRecovered recovered && recovered.budgetYear() == year) {
            return amount;
        }
        return money instanceof VolumePaid paid && paid.budgetYear() == year
                ? BigDecimal.valueOf(paid.recovered().dong())
                : BigDecimal.ZERO;
    }

    /** What stays with this allocation itself. */
    private static BigDecimal held(Purpose purpose, MoneyEvent money, BigDecimal amount, int year) {
        if (!(money instanceof AccountEvent event) || event.budgetYear() != year) {
            return BigDecimal.ZERO;
        }
        boolean comes = money instanceof CapitalAssigned
                || money instanceof ShareReceived
                || money instanceof AdjustedTo
                || money instanceof ShareLowered lowered && samePlan(purpose, lowered.below());
        boolean goes = money instanceof AdjustedAway
                || money instanceof ShareGiven given && samePlan(purpose, given.to())
                || money instanceof ShareRaised raised && samePlan(purpose, raised.below());
        return comes ? amount : goes ? amount.negate() : BigDecimal.ZERO;
    }

    private static boolean samePlan(Purpose purpose, AllocationId below) {
        return below.text().startsWith(purpose.planYears() + "|");
    }

    private static String value(FundDimension dimension, Purpose purpose, MoneyEvent money, int year) {
        String[] steps = purpose.item().path().split("/");
        return switch (dimension) {
            case PROGRAMME -> steps[0];
            case COMPONENT -> steps.length == 1 ? steps[0] : steps[0] + "/" + steps[1];
            case ITEM -> purpose.item().path();
            case PROJECT -> purpose.project().orElse("-");
            case HOLDER -> purpose.holder();
            case UNIT -> purpose.unit().toString();
            case SOURCE -> purpose.source().name();
            case NATURE -> purpose.nature().name();
            case PLAN_YEAR -> purpose.planYears().toString();
            case BUDGET_YEAR -> Integer.toString(year);
            case CARRIED -> Boolean.toString(year > purpose.planYears().last());
            case MONTH -> money.entry().effectiveOn().toString().substring(0, 7);
        };
    }
}
