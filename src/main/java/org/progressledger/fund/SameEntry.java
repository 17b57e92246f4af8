package org.progressledger.fund;

import java.util.Optional;
import java.util.OptionalInt;
import org.progressledger.fund.AllocationEvent.AdjustedAway;
import org.progressledger.fund.AllocationEvent.AdvancePaid;
import org.progressledger.fund.AllocationEvent.AdvanceRecovered;
import org.progressledger.fund.AllocationEvent.CapitalAssigned;
import org.progressledger.fund.AllocationEvent.CapitalCancelled;
import org.progressledger.fund.AllocationEvent.CapitalRecalled;
import org.progressledger.fund.AllocationEvent.CarriedOver;
import org.progressledger.fund.AllocationEvent.ContributionReceived;
import org.progressledger.fund.AllocationEvent.MoneyEvent;
import org.progressledger.fund.AllocationEvent.ShareReceived;
import org.progressledger.fund.AllocationEvent.VolumeAccepted;
import org.progressledger.fund.AllocationEvent.VolumePaid;
import org.progressledger.fund.AllocationEvent.YearSettled;
import org.progressledger.fund.FundCommand.AcceptVolume;
import org.progressledger.fund.FundCommand.AdjustCapital;
import org.progressledger.fund.FundCommand.AllocateCapital;
import org.progressledger.fund.FundCommand.AssignCapital;
import org.progressledger.fund.FundCommand.CancelCapital;
import org.progressledger.fund.FundCommand.CarryOver;
import org.progressledger.fund.FundCommand.PayAdvance;
import org.progressledger.fund.FundCommand.PayVolume;
import org.progressledger.fund.FundCommand.RecallCapital;
import org.progressledger.fund.FundCommand.RecordContribution;
import org.progressledger.fund.FundCommand.RecoverAdvance;
import org.progressledger.fund.FundCommand.SettleYear;

/**
 * Whether a command says again what is recorded. What the command leaves to the rules is taken as it was recorded, because
 * the rules might choose otherwise today.
 */
final class SameEntry {

    private SameEntry() {}

    static boolean says(FundCommand command, AllocationBook book, MoneyEvent recorded) {
        return capital(command, book, recorded) || spending(command, recorded);
    }

    private static boolean capital(FundCommand command, AllocationBook book, MoneyEvent recorded) {
        if (command instanceof AssignCapital assign) {
            return recorded instanceof CapitalAssigned assigned
                    && assigned.entry().equals(assign.entry());
        }
        if (command instanceof AllocateCapital allocate) {
            return recorded instanceof ShareReceived received
                    && received.entry().equals(allocate.entry())
                    && received.from().equals(allocate.from())
                    && (allocate.mediumTerm().isEmpty() || allocate.mediumTerm().equals(book.mediumTerm()))
                    && agree(allocate.budgetYear(), received.budgetYear())
                    && agree(allocate.payableUntil(), received.payableUntil());
        }
        return command instanceof AdjustCapital adjust
                && recorded instanceof AdjustedAway away
                && away.entry().equals(adjust.entry())
                && away.to().equals(adjust.to())
                && agree(adjust.budgetYear(), away.budgetYear())
                && agree(adjust.payableUntil(), away.payableUntil());
    }

    private static boolean spending(FundCommand command, MoneyEvent recorded) {
        if (command instanceof PayAdvance pay) {
            return recorded instanceof AdvancePaid paid
                    && agree(pay.budgetYear(), paid.budgetYear())
                    && paid.equals(new AdvancePaid(pay.allocation(), pay.entry(), paid.budgetYear(), pay.recoverBy()));
        }
        if (command instanceof PayVolume pay) {
            return recorded instanceof VolumePaid paid
                    && agree(pay.budgetYear(), paid.budgetYear())
                    && paid.equals(new VolumePaid(pay.allocation(), pay.entry(), paid.budgetYear(), pay.recovered()));
        }
        if (command instanceof RecoverAdvance recover) {
            return recorded instanceof AdvanceRecovered recovered
                    && agree(recover.budgetYear(), recovered.budgetYear())
                    && recovered.entry().equals(recover.entry());
        }
        if (command instanceof CarryOver carry) {
            return recorded instanceof CarriedOver carried
                    && agree(carry.payableUntil(), carried.payableUntil())
                    && carried.equals(new CarriedOver(
                            carry.allocation(),
                            carry.entry(),
                            carry.fromYear(),
                            carried.payableUntil(),
                            carry.basis()));
        }
        return plain(command).filter(recorded::equals).isPresent();
    }

    /** The event of a command that leaves nothing to the rules. */
    private static Optional<MoneyEvent> plain(FundCommand command) {
        if (command instanceof AcceptVolume accept) {
            return Optional.of(new VolumeAccepted(accept.allocation(), accept.entry()));
        }
        if (command instanceof CancelCapital cancel) {
            return Optional.of(new CapitalCancelled(cancel.allocation(), cancel.entry(), cancel.budgetYear()));
        }
        if (command instanceof RecallCapital recall) {
            return Optional.of(new CapitalRecalled(recall.allocation(), recall.entry(), recall.budgetYear()));
        }
        if (command instanceof SettleYear settle) {
            return Optional.of(new YearSettled(settle.allocation(), settle.entry(), settle.budgetYear()));
        }
        return command instanceof RecordContribution contribute
                ? Optional.of(new ContributionReceived(AllocationId.of(contribute.purpose()), contribute.entry()))
                : Optional.empty();
    }

    private static boolean agree(OptionalInt asked, int recorded) {
        return asked.isEmpty() || asked.getAsInt() == recorded;
    }

    private static <T> boolean agree(Optional<T> asked, T recorded) {
        return asked.isEmpty() || asked.get().equals(recorded);
    }
}
