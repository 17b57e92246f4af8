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

    /** A command that makes an entry. */
    sealed interface EntryCommand extends FundCommand {

        Entry entry();

        /** The allocation whose stream tells whether the entry is recorded already. */
        AllocationId allocation();
    }

    /** Assigns money from outside the ledger, medium-term or for a year; opens the allocation if it is new. */
    record AssignCapital(Purpose purpose, Entry entry) implements EntryCommand {

        @Override
        public AllocationId allocation() {
            return AllocationId.of(purpose);
        }
    }

    /**
     * Gives a share of an allocation to one below it: to a unit, or in detail to a project; opens it if it is new.
     *
     * @param from allocation with the same source, nature and plan years whose part of the programme and whose unit contain
     *     those of the share
     * @param mediumTerm medium-term allocation of the project that the year's share draws on as well; empty for the one
     *     with which the allocation was opened, if any
     * @param budgetYear account that it is given from and received in; empty for that of the plan year
     * @param payableUntil for money of the parent that may be paid longer than the usual; empty for the usual
     */
    record AllocateCapital(
            AllocationId from,
            Purpose purpose,
            Optional<AllocationId> mediumTerm,
            OptionalInt budgetYear,
            Optional<LocalDate> payableUntil,
            Entry entry)
            implements EntryCommand {

        @Override
        public AllocationId allocation() {
            return AllocationId.of(purpose);
        }
    }

    /**
     * Moves money that is neither given away nor spent from one allocation to another of the same source and plan years:
     * between projects, units or programmes, or back to an allocation above. The allocations above both change with them.
     * For a new project it is given back to an allocation above and allocated from there.
     *
     * @param budgetYear account of both; empty for that of the plan year
     * @param payableUntil for money that may be paid longer than the usual; empty for the usual
     */
    record AdjustCapital(
            AllocationId from, AllocationId to, OptionalInt budgetYear, Optional<LocalDate> payableUntil, Entry entry)
            implements EntryCommand {

        @Override
        public AllocationId allocation() {
            return from;
        }
    }

    /** @param budgetYear account to book to; empty for the one that the day of payment makes usual */
    record PayAdvance(AllocationId allocation, Entry entry, OptionalInt budgetYear, Optional<LocalDate> recoverBy)
            implements EntryCommand {}

    record AcceptVolume(AllocationId allocation, Entry entry) implements EntryCommand {}

    /**
     * @param budgetYear account to book to; empty for the one that the day of payment makes usual
     * @param recovered part of the amount that is set against advances, 0 up to the amount
     */
    record PayVolume(AllocationId allocation, Entry entry, OptionalInt budgetYear, Money recovered)
            implements EntryCommand {}

    /** @param budgetYear account of the advance; empty for the one that the day makes usual */
    record RecoverAdvance(AllocationId allocation, Entry entry, OptionalInt budgetYear) implements EntryCommand {}

    /** @param payableUntil last day of payment; empty for 31 December of the year that it comes into */
    record CarryOver(
            AllocationId allocation, Entry entry, int fromYear, Optional<LocalDate> payableUntil, CarryOverBasis basis)
            implements EntryCommand {}

    record CancelCapital(AllocationId allocation, Entry entry, int budgetYear) implements EntryCommand {}

    record RecallCapital(AllocationId allocation, Entry entry, int budgetYear) implements EntryCommand {}

    /** @param entry its amount is what was found to be spent, 0 up to what was paid */
    record SettleYear(AllocationId allocation, Entry entry, int budgetYear) implements EntryCommand {}

    /** Money that is no budget money; opens the allocation if there was no plan. */
    record RecordContribution(Purpose purpose, Entry entry) implements EntryCommand {

        @Override
        public AllocationId allocation() {
            return AllocationId.of(purpose);
        }
    }

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
