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
import org.progressledger.fund.AllocationEvent.ShareLowered;
import org.progressledger.fund.AllocationEvent.ShareRaised;
import org.progressledger.fund.AllocationEvent.ShareReceived;
import org.progressledger.fund.AllocationEvent.TransferEvent;
import org.progressledger.fund.AllocationEvent.VolumeAccepted;
import org.progressledger.fund.AllocationEvent.VolumePaid;
import org.progressledger.fund.AllocationEvent.YearSettled;
import org.progressledger.fund.AllocationId;
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
        if (event instanceof CapitalAssigned assigned) {
            return capital(purpose, assigned.budgetYear(), amount);
        }
        if (event instanceof TransferEvent transfer) {
            return transfer(purpose, transfer, amount);
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
        throw unknown(event);
    }

    /** What a share takes from a medium-term allocation for one year remains medium-term capital. */
    private static List<Booking> transfer(Purpose purpose, TransferEvent transfer, long amount) {
        if (transfer instanceof ShareReceived || transfer instanceof AdjustedTo) {
            return capital(purpose, transfer.budgetYear(), amount);
        }
        if (transfer instanceof AdjustedAway) {
            return capital(purpose, transfer.budgetYear(), -amount);
        }
        if (transfer instanceof ShareGiven given) {
            return share(purpose, given.to(), given.budgetYear(), -amount);
        }
        if (transfer instanceof ShareRaised raised) {
            return share(purpose, raised.below(), raised.budgetYear(), -amount);
        }
        if (transfer instanceof ShareLowered lowered) {
            return share(purpose, lowered.below(), lowered.budgetYear(), amount);
        }
        throw unknown(transfer);
    }

    private static List<Booking> share(Purpose purpose, AllocationId below, int budgetYear, long amount) {
        return below.planYears().equals(purpose.planYears()) ? capital(purpose, budgetYear, amount) : List.of();
    }

    private static List<Booking> capital(Purpose purpose, int budgetYear, long amount) {
        if (!purpose.planYears().isAnnual()) {
            return List.of(new Booking(FundMeasure.MEDIUM_TERM, budgetYear, amount));
        }
        Booking assigned = new Booking(FundMeasure.ASSIGNED, budgetYear, amount);
        return purpose.isDetailed()
                ? List.of(assigned, new Booking(FundMeasure.ALLOCATED, budgetYear, amount))
                : List.of(assigned);
    }

    private static IllegalStateException unknown(MoneyEvent event) {
        return new IllegalStateException("No measure knows " + event.getClass().getSimpleName());
    }

    Booking reversed() {
        return new Booking(measure, budgetYear, -amount);
    }
}
