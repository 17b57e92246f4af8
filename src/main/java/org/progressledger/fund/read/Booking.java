package org.progressledger.fund.read;

import java.util.List;
import org.progressledger.fund.AllocationEvent.AdjustedAway;
import org.progressledger.fund.AllocationEvent.AdjustedTo;
import org.progressledger.fund.AllocationEvent.AdvancePaid;
import org.progressledger.fund.AllocationEvent.AdvanceRecovered;
import org.progressledger.fund.AllocationEvent.CapitalAssigned;
import org.progressledger.fund.AllocationEvent.CapitalCancelled;
import org.progressledger.fund.AllocationEvent.CapitalRecalled;
import org.progressledger.fund.AllocationEvent.CarriedOver;
import org.progressledger.fund.AllocationEvent.ContributionReceived;
import org.progressledger.fund.AllocationEvent.MoneyEvent;
import org.progressledger.fund.AllocationEvent.ShareGiven;
import org.progressledger.fund.AllocationEvent.ShareReceived;
import org.progressledger.fund.AllocationEvent.VolumeAccepted;
import org.progressledger.fund.AllocationEvent.VolumePaid;
import org.progressledger.fund.AllocationEvent.YearSettled;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.Purpose;

/**
 * What an event about money adds to one measure in the account of one budget year.
 *
 * @param amount whole đồng, negative for what leaves
 */
record Booking(FundMeasure measure, int budgetYear, long amount) {

    static List<Booking> of(Purpose purpose, MoneyEvent event) {
        long amount = event.entry().amount().dong();
        int planned = purpose.planYears().first();
        if (event instanceof CapitalAssigned || event instanceof ShareReceived) {
            return capital(purpose, amount);
        }
        if (event instanceof ShareGiven given) {
            return given.to().planYears().equals(purpose.planYears()) ? capital(purpose, -amount) : List.of();
        }
        if (event instanceof AdjustedAway away) {
            return away.below().isEmpty() ? capital(purpose, -amount) : List.of();
        }
        if (event instanceof AdjustedTo to) {
            return to.below().isEmpty() ? capital(purpose, amount) : List.of();
        }
        if (event instanceof AdvancePaid paid) {
            return List.of(new Booking(FundMeasure.ADVANCED, paid.budgetYear(), amount));
        }
        if (event instanceof VolumeAccepted) {
            return List.of(new Booking(FundMeasure.ACCEPTED, planned, amount));
        }
        if (event instanceof VolumePaid paid) {
            return List.of(
                    new Booking(FundMeasure.PAID, paid.budgetYear(), amount),
                    new Booking(
                            FundMeasure.RECOVERED,
                            paid.budgetYear(),
                            paid.recovered().dong()));
        }
        if (event instanceof AdvanceRecovered recovered) {
            return List.of(new Booking(FundMeasure.RECOVERED, recovered.budgetYear(), amount));
        }
        if (event instanceof CarriedOver carried) {
            return List.of(
                    new Booking(FundMeasure.CARRIED_OUT, carried.fromYear(), amount),
                    new Booking(FundMeasure.CARRIED_IN, carried.fromYear() + 1, amount));
        }
        if (event instanceof CapitalCancelled cancelled) {
            return List.of(new Booking(FundMeasure.CANCELLED, cancelled.budgetYear(), amount));
        }
        if (event instanceof CapitalRecalled recalled) {
            return List.of(new Booking(FundMeasure.RECALLED, recalled.budgetYear(), amount));
        }
        if (event instanceof YearSettled settled) {
            return List.of(new Booking(FundMeasure.SETTLED, settled.budgetYear(), amount));
        }
        if (event instanceof ContributionReceived) {
            return List.of(new Booking(FundMeasure.CONTRIBUTED, planned, amount));
        }
        throw new IllegalStateException("No measure knows " + event.getClass().getSimpleName());
    }

    private static List<Booking> capital(Purpose purpose, long amount) {
        int year = purpose.planYears().first();
        if (!purpose.planYears().isAnnual()) {
            return List.of(new Booking(FundMeasure.MEDIUM_TERM, year, amount));
        }
        Booking assigned = new Booking(FundMeasure.ASSIGNED, year, amount);
        return purpose.isDetailed()
                ? List.of(assigned, new Booking(FundMeasure.ALLOCATED, year, amount))
                : List.of(assigned);
    }

    Booking reversed() {
        return new Booking(measure, budgetYear, -amount);
    }
}
