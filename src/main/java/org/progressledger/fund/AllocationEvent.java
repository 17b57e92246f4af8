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
 * a later year holds what was carried over into it, or given on from what the allocation above carried over. A medium-term
 * allocation has one account, that of its last year. Every payment is booked to one account: budget year and day of payment
 * are two things, because a budget year is paid until 31 January of the next one (Law 58/2024/QH15, Article 72).
 */
public sealed interface AllocationEvent {

    /** Type of the aggregate, which begins the stored names of its events. */
    String TYPE = "allocation";

    AllocationId allocation();

    LocalDate effectiveOn();

    /**
     * An allocation came into being, with its first money in the same commit; or money came to it again after all of its
     * entries were reversed, perhaps from elsewhere.
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

    /** An event that moves money, or says what money did. */
    sealed interface MoneyEvent extends AllocationEvent {

        Entry entry();

        @Override
        default LocalDate effectiveOn() {
            return entry().effectiveOn();
        }
    }

    /** An event in one account. */
    sealed interface AccountEvent extends MoneyEvent {

        /** Budget year of the account. */
        int budgetYear();
    }

    /** One side of what moves between allocations; all sides share the entry and stand in one commit. */
    sealed interface TransferEvent extends AccountEvent {

        /** Last day on which the money that moves may be paid. */
        LocalDate payableUntil();

        /** Every allocation whose stream holds a side of it, this one among them. */
        List<AllocationId> sides();
    }

    /**
     * Money from outside the ledger was assigned: by the Prime Minister to the province, from the province's own budget, or
     * as the plan for money that is no budget money.
     *
     * @param payableUntil last day on which it may be paid
     */
    record CapitalAssigned(AllocationId allocation, Entry entry, int budgetYear, LocalDate payableUntil)
            implements AccountEvent {}

    /** A share of the allocation above was received. */
    record ShareReceived(
            AllocationId allocation,
            Entry entry,
            AllocationId from,
            int budgetYear,
            LocalDate payableUntil,
            List<AllocationId> sides)
            implements TransferEvent {

        public ShareReceived {
            sides = List.copyOf(sides);
        }
    }

    /** A share was given to an allocation below, or to that of a year from its medium-term allocation. */
    record ShareGiven(
            AllocationId allocation,
            Entry entry,
            AllocationId to,
            int budgetYear,
            LocalDate payableUntil,
            List<AllocationId> sides)
            implements TransferEvent {

        public ShareGiven {
            sides = List.copyOf(sides);
        }
    }

    /**
     * The capital of this allocation became smaller by an adjustment (điều chỉnh kế hoạch vốn): its own, or that of one
     * below it, whose share {@link ShareLowered} tells in the same stream.
     *
     * @param to the allocation that the adjustment goes to in the end
     */
    record AdjustedAway(
            AllocationId allocation,
            Entry entry,
            AllocationId to,
            int budgetYear,
            LocalDate payableUntil,
            List<AllocationId> sides)
            implements TransferEvent {

        public AdjustedAway {
            sides = List.copyOf(sides);
        }
    }

    /**
     * The capital of this allocation became larger by an adjustment: its own, or that of one below it, whose share
     * {@link ShareRaised} tells in the same stream.
     *
     * @param from the allocation that the adjustment comes from in the first place
     */
    record AdjustedTo(
            AllocationId allocation,
            Entry entry,
            AllocationId from,
            int budgetYear,
            LocalDate payableUntil,
            List<AllocationId> sides)
            implements TransferEvent {

        public AdjustedTo {
            sides = List.copyOf(sides);
        }
    }

    /**
     * The share of an allocation below became smaller by an adjustment; what it was is free here again.
     *
     * @param below the allocation directly below, or that of a year in the stream of its medium-term allocation
     */
    record ShareLowered(
            AllocationId allocation,
            Entry entry,
            AllocationId below,
            int budgetYear,
            LocalDate payableUntil,
            List<AllocationId> sides)
            implements TransferEvent {

        public ShareLowered {
            sides = List.copyOf(sides);
        }
    }

    /**
     * The share of an allocation below became larger by an adjustment.
     *
     * @param below the allocation directly below, or that of a year in the stream of its medium-term allocation
     */
    record ShareRaised(
            AllocationId allocation,
            Entry entry,
            AllocationId below,
            int budgetYear,
            LocalDate payableUntil,
            List<AllocationId> sides)
            implements TransferEvent {

        public ShareRaised {
            sides = List.copyOf(sides);
        }
    }

    /**
     * An advance was paid (tạm ứng).
     *
     * @param recoverBy last day on which it is to be recovered; empty if the contract does not say
     */
    record AdvancePaid(AllocationId allocation, Entry entry, int budgetYear, Optional<LocalDate> recoverBy)
            implements AccountEvent {}

    /** Completed work was accepted (nghiệm thu khối lượng hoàn thành). */
    record VolumeAccepted(AllocationId allocation, Entry entry) implements MoneyEvent {}

    /**
     * Completed work was paid (thanh toán khối lượng hoàn thành).
     *
     * @param recovered part of the amount that was set against advances and not paid out, 0 up to the amount
     */
    record VolumePaid(AllocationId allocation, Entry entry, int budgetYear, Money recovered) implements AccountEvent {}

    /** An advance that was booked to this account was given back in money (thu hồi tạm ứng), not set against work. */
    record AdvanceRecovered(AllocationId allocation, Entry entry, int budgetYear) implements AccountEvent {}

    /**
     * What is left of one account was carried over into the account of the next year (kéo dài, chuyển nguồn). One event is
     * both sides, so that what comes into a year is what left the year before.
     *
     * @param fromYear budget year whose account it leaves; it comes into that of {@code fromYear + 1}
     * @param payableUntil last day on which it may be paid, at most 31 December of {@code fromYear + 1}
     * @param basis the rule that permits it
     */
    record CarriedOver(AllocationId allocation, Entry entry, int fromYear, LocalDate payableUntil, CarryOverBasis basis)
            implements MoneyEvent {

        /** Budget year of the account that it comes into. */
        public int toYear() {
            return fromYear + 1;
        }
    }

    /** Unspent money that is not carried over lapsed (hủy dự toán). */
    record CapitalCancelled(AllocationId allocation, Entry entry, int budgetYear) implements AccountEvent {}

    /** Money was taken back by who assigned it (thu hồi); it leaves the ledger. */
    record CapitalRecalled(AllocationId allocation, Entry entry, int budgetYear) implements AccountEvent {}

    /**
     * The account of a year was settled (quyết toán); nothing is booked to it any more. Its amount is what was found to be
     * spent, 0 up to what was paid.
     */
    record YearSettled(AllocationId allocation, Entry entry, int budgetYear) implements AccountEvent {}

    /** Money, labour or goods that are no budget money were contributed (huy động). */
    record ContributionReceived(AllocationId allocation, Entry entry) implements MoneyEvent {}

    /**
     * An entry was wrong; from this event on the ledger knows better. It reverses every valid event of that entry in this
     * stream; what is entered later under the same identity is a new statement. A transfer is reversed in all of its streams, in one commit.
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
