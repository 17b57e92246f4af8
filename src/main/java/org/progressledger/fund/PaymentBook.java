package org.progressledger.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.programme.ItemKey;
import org.progressledger.shared.Money;

/** The payments of all allocations one by one, to be compared with what the Treasury has booked. */
public interface PaymentBook {

    /** Advances, payments and recoveries that are not reversed, in the order of their identities. */
    List<BookedPayment> payments(long knownAt);

    /**
     * A payment as it is entered.
     *
     * @param entry {@link Entry#id}: number and line of the voucher
     * @param holder code of the budget unit
     * @param project code of the project or task
     * @param account what it is booked to
     * @param bookedOn day on which the Treasury booked it
     * @param kind name of the event, such as {@code AdvancePaid}
     * @param recovered part of the amount that was set against advances
     * @param source file, sheet and row that it was read from; empty if it was entered by hand
     */
    record BookedPayment(
            AllocationId allocation,
            String entry,
            String holder,
            String project,
            LedgerAccount account,
            LocalDate bookedOn,
            String kind,
            Money amount,
            Money recovered,
            Optional<String> source) {}

    /** The account of a budget year as the Treasury names it. */
    record LedgerAccount(ItemKey item, FundSource source, FundNature nature, PlanYears planYears, int budgetYear) {

        /** The account of that budget year of an allocation for this purpose. */
        public static LedgerAccount of(Purpose purpose, int budgetYear) {
            return new LedgerAccount(
                    purpose.item(), purpose.source(), purpose.nature(), purpose.planYears(), budgetYear);
        }
    }
}
