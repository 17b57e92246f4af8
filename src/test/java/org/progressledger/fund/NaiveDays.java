package org.progressledger.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.progressledger.fund.AllocationEvent.AccountEvent;
import org.progressledger.fund.AllocationEvent.AdvancePaid;
import org.progressledger.fund.AllocationEvent.AdvanceRecovered;
import org.progressledger.fund.AllocationEvent.CapitalAssigned;
import org.progressledger.fund.AllocationEvent.CarriedOver;
import org.progressledger.fund.AllocationEvent.MoneyEvent;
import org.progressledger.fund.AllocationEvent.VolumePaid;

/** A second, plain reading of the days of the law, from plan year, day, nature and basis alone. */
final class NaiveDays {

    private NaiveDays() {}

    static List<String> broken(Purpose purpose, List<MoneyEvent> valid) {
        List<String> broken = new ArrayList<>();
        int plan = purpose.planYears().last();
        for (MoneyEvent event : valid) {
            LocalDate day = event.effectiveOn();
            boolean fits = true;
            if (event instanceof CapitalAssigned assigned) {
                boolean late = purpose.nature() == FundNature.INVESTMENT
                        && plan >= 2025
                        && day.isAfter(LocalDate.of(plan, 9, 30));
                fits = assigned.payableUntil().equals(LocalDate.of(plan + 1, late ? 12 : 1, 31));
            } else if (event instanceof CarriedOver carried) {
                boolean byResolution = carried.basis() == CarryOverBasis.NATIONAL_ASSEMBLY;
                int lastYear = byResolution ? carried.fromYear() + 1 : plan + 1;
                fits = carried.payableUntil().getYear() == carried.fromYear() + 1
                        && !carried.payableUntil().isAfter(LocalDate.of(lastYear, 12, 31))
                        && !day.isBefore(LocalDate.of(carried.fromYear(), 12, 1))
                        && (purpose.nature() == FundNature.INVESTMENT
                                ? carried.basis() != CarryOverBasis.BUDGET_LAW
                                : byResolution || carried.basis() == CarryOverBasis.BUDGET_LAW);
            } else if (event instanceof AdvancePaid
                    || event instanceof VolumePaid
                    || event instanceof AdvanceRecovered) {
                fits = !day.isBefore(LocalDate.of(((AccountEvent) event).budgetYear(), 1, 1));
            }
            if (!fits) {
                broken.add(event + " does not keep the days of the law");
            }
        }
        return broken;
    }
}
