package org.progressledger.fund;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;

/**
 * What can be asked of the programmes' money. Sent through {@link Funds}; what concerns several allocations is one commit
 * over all of their streams, or none.
 */
public sealed interface FundCommand {

    /** Assigns money from outside the ledger, medium-term or for a year; opens the allocation if it is new. */
    record AssignCapital(Purpose purpose, Entry entry) implements FundCommand {}

    /**
     * Gives a share of an allocation to one below it: to a unit, or in detail to a project; opens it if it is new.
     *
     * @param from allocation with the same source, nature and plan years whose part of the programme and whose unit contain
     *     those of the share
     * @param mediumTerm medium-term allocation of the project that the year's share draws on as well
     * @param payableUntil for money of the parent that may be paid longer than the usual; empty for the usual
     */
    record AllocateCapital(
            AllocationId from,
            Purpose purpose,
            Optional<AllocationId> mediumTerm,
            Optional<LocalDate> payableUntil,
            Entry entry)
            implements FundCommand {}

    /**
     * Moves money that is neither given away nor spent from one allocation to another of the same source and plan years:
     * between projects, units or programmes. The allocations above both change with them.
     */
    record AdjustCapital(AllocationId from, AllocationId to, Entry entry) implements FundCommand {}

    /** @param budgetYear account to book to; empty for the one that the day of payment makes usual */
    record PayAdvance(AllocationId allocation, Entry entry, OptionalInt budgetYear, Optional<LocalDate> recoverBy)
            implements FundCommand {}

    record AcceptVolume(AllocationId allocation, Entry entry) implements FundCommand {}

    /**
     * @param budgetYear account to book to; empty for the one that the day of payment makes usual
     * @param recovered part of the amount that is set against advances, 0 up to the amount
     */
    record PayVolume(AllocationId allocation, Entry entry, OptionalInt budgetYear, Money recovered)
            implements FundCommand {}

    /** @param budgetYear account of the advance; empty for the one that the day makes usual */
    record RecoverAdvance(AllocationId allocation, Entry entry, OptionalInt budgetYear) implements FundCommand {}

    /** @param payableUntil last day of payment; empty for 31 December of the year that it comes into */
    record CarryOver(
            AllocationId allocation, Entry entry, int fromYear, Optional<LocalDate> payableUntil, CarryOverBasis basis)
            implements FundCommand {}

    record CancelCapital(AllocationId allocation, Entry entry, int budgetYear) implements FundCommand {}

    record RecallCapital(AllocationId allocation, Entry entry, int budgetYear) implements FundCommand {}

    record SettleYear(AllocationId allocation, Entry entry, int budgetYear) implements FundCommand {}

    /** Money that is no budget money; opens the allocation if there was no plan. */
    record RecordContribution(Purpose purpose, Entry entry) implements FundCommand {}

    /**
     * Reverses an entry that was wrong, in all streams that hold a side of it.
     *
     * @param allocation any allocation that holds a side
     * @param entry {@link Entry#id}
     * @param reason why, in words
     */
    record ReverseEntry(AllocationId allocation, String entry, String reason, DecisionReference document)
            implements FundCommand {}
}
