package org.progressledger.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;

/**
 * What can happen to one allocation; stream {@code allocation:<identity>}. What has landed never changes meaning; a wrong
 * entry is reversed by {@link EntryReversed} and stays readable.
 *
 * <p>An allocation keeps an account per budget year. The account of the plan year holds what was assigned; the account of
 * a later year holds what was carried over into it. Every payment is booked to one account: budget year and day of payment
 * are two things, because a budget year is paid until 31 January of the next one (Law 58/2024/QH15, Article 72).
 */
public sealed interface AllocationEvent {

    AllocationId allocation();

    LocalDate effectiveOn();

    /**
     * An allocation came into being, with its first money in the same commit.
     *
     * @param parent the allocation that it is a share of; empty for what comes from outside the ledger
     * @param mediumTerm the medium-term allocation of which it is the share of one year; empty if there is none
     */
    record AllocationOpened(
            AllocationId allocation,
            Purpose purpose,
            Optional<AllocationId> parent,
            Optional<AllocationId> mediumTerm,
            LocalDate effectiveOn)
            implements AllocationEvent {}

    /** An event that moves money. */
    sealed interface MoneyEvent extends AllocationEvent {

        Entry entry();

        @Override
        default LocalDate effectiveOn() {
            return entry().effectiveOn();
        }
    }

    /**
     * Money from outside the ledger was assigned: by the Prime Minister to the province, from the province's own budget, or
     * as the plan for money that is no budget money.
     *
     * @param payableUntil last day on which it may be paid
     */
    record CapitalAssigned(AllocationId allocation, Entry entry, LocalDate payableUntil) implements MoneyEvent {}

    /**
     * A share of the parent was received. Stands in one commit with {@link ShareGiven} in the parent's stream, and in that of
     * the medium-term allocation.
     */
    record ShareReceived(AllocationId allocation, Entry entry, AllocationId from, LocalDate payableUntil)
            implements MoneyEvent {}

    /** A share was given to an allocation below. */
    record ShareGiven(AllocationId allocation, Entry entry, AllocationId to, LocalDate payableUntil)
            implements MoneyEvent {}

    /**
     * Capital was adjusted away from this allocation, or from one below it, to another one (điều chỉnh kế hoạch vốn).
     *
     * @param below the allocation below whose share became smaller by it; empty if it is this one's own money
     * @param sides every allocation whose stream holds a part of this adjustment
     */
    record AdjustedAway(
            AllocationId allocation,
            Entry entry,
            Optional<AllocationId> below,
            LocalDate payableUntil,
            List<AllocationId> sides)
            implements MoneyEvent {

        public AdjustedAway {
            sides = List.copyOf(sides);
        }
    }

    /**
     * Capital was adjusted to this allocation, or to one below it.
     *
     * @param below the allocation below whose share became larger by it; empty if it is this one's own money
     * @param sides every allocation whose stream holds a part of this adjustment
     */
    record AdjustedTo(
            AllocationId allocation,
            Entry entry,
            Optional<AllocationId> below,
            LocalDate payableUntil,
            List<AllocationId> sides)
            implements MoneyEvent {

        public AdjustedTo {
            sides = List.copyOf(sides);
        }
    }

    /**
     * An advance was paid (tạm ứng).
     *
     * @param budgetYear account that it is booked to
     * @param recoverBy last day on which it is to be recovered; empty if the contract does not say
     */
    record AdvancePaid(AllocationId allocation, Entry entry, int budgetYear, Optional<LocalDate> recoverBy)
            implements MoneyEvent {}

    /** Completed work was accepted (nghiệm thu khối lượng hoàn thành). */
    record VolumeAccepted(AllocationId allocation, Entry entry) implements MoneyEvent {}

    /**
     * Completed work was paid (thanh toán khối lượng hoàn thành).
     *
     * @param budgetYear account that it is booked to
     * @param recovered part of the amount that was set against advances and not paid out, 0 up to the amount
     */
    record VolumePaid(AllocationId allocation, Entry entry, int budgetYear, Money recovered) implements MoneyEvent {}

    /**
     * An advance was given back in money (thu hồi tạm ứng), not set against work.
     *
     * @param budgetYear account that the advance was booked to
     */
    record AdvanceRecovered(AllocationId allocation, Entry entry, int budgetYear) implements MoneyEvent {}

    /**
     * What is left of one account was carried over into the account of the next year (kéo dài, chuyển nguồn). One event is
     * both sides, so that what comes into a year is what left the year before.
     *
     * @param fromYear budget year whose account it leaves; it comes into that of {@code fromYear + 1}
     * @param payableUntil last day on which it may be paid, at most 31 December of {@code fromYear + 1}
     * @param basis the rule that permits it
     */
    record CarriedOver(AllocationId allocation, Entry entry, int fromYear, LocalDate payableUntil, CarryOverBasis basis)
            implements MoneyEvent {}

    /** Unspent money that is not carried over lapsed (hủy dự toán). */
    record CapitalCancelled(AllocationId allocation, Entry entry, int budgetYear) implements MoneyEvent {}

    /** Money was taken back by who assigned it (thu hồi). */
    record CapitalRecalled(AllocationId allocation, Entry entry, int budgetYear) implements MoneyEvent {}

    /** The account of a year was settled (quyết toán); nothing is booked to it any more. */
    record YearSettled(AllocationId allocation, Entry entry, int budgetYear) implements MoneyEvent {}

    /** Money, labour or goods that are no budget money were contributed (huy động). */
    record ContributionReceived(AllocationId allocation, Entry entry) implements MoneyEvent {}

    /**
     * An entry was wrong; from this event on the ledger knows better. A transfer is reversed in all of its streams, in one
     * commit.
     *
     * @param reverses {@link Entry#id} of the entry
     * @param reason why, in words
     * @param effectiveOn day of the entry that it reverses
     * @param document the decision or the Treasury's notice
     */
    record EntryReversed(
            AllocationId allocation, String reverses, String reason, LocalDate effectiveOn, DecisionReference document)
            implements AllocationEvent {}
}
