package org.progressledger.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.fund.FundNature;
import org.progressledger.fund.FundSource;
import org.progressledger.fund.PlanYears;
import org.progressledger.intake.KnownStatement.Refusal;
import org.progressledger.programme.ItemKey;
import org.progressledger.shared.Money;

/**
 * A row of a list of what the Treasury booked, as it stands in the file, whether the ledger took it or not.
 *
 * @param list the list that it stands in
 * @param position of the event that states it
 * @param fileName name of the file as it was sent
 * @param sheet name of the sheet; the empty text for CSV
 * @param row number of the row as the spreadsheet program shows it
 * @param entry number and line of the voucher, identity of the entry that it makes
 * @param holder code of the budget unit as the file writes it
 * @param account what it was booked to
 * @param bookedOn empty if it cannot be read; so is each of the following
 * @param standing what became of the list
 * @param refusals why the row was refused when its list was applied
 */
public record TreasuryRow(
        ReviewListId list,
        long position,
        String fileName,
        String sheet,
        int row,
        String entry,
        String holder,
        String project,
        TreasuryAccount account,
        Optional<LocalDate> bookedOn,
        Optional<PaymentKind> kind,
        Optional<Money> amount,
        Optional<Money> recovered,
        Standing standing,
        List<Refusal> refusals) {

    /**
     * What a row was booked to, as far as it can be read.
     *
     * @param item the part of a programme, or one above it, that the Treasury's code stands for on the day
     * @param budgetYear empty also where the list leaves it to the day
     */
    public record TreasuryAccount(
            Optional<ItemKey> item,
            Optional<FundSource> source,
            Optional<FundNature> nature,
            Optional<PlanYears> planYears,
            Optional<Integer> budgetYear) {}

    /** How far a list came. */
    public enum Standing {
        NOT_APPLIED,
        APPLIED
    }

    public TreasuryRow {
        refusals = List.copyOf(refusals);
    }
}
