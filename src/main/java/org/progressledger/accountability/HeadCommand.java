package org.progressledger.accountability;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/** What can be asked of the book of a unit's heads. */
public sealed interface HeadCommand {

    UnitId unit();

    DecisionReference decision();

    /** The stream that it goes to. */
    @TargetAggregateIdentifier
    default String stream() {
        return UnitHeads.stream(unit());
    }

    /**
     * Record that somebody took office.
     *
     * @param effectiveOn first day in office
     * @param until last day of a term that is over; empty while none is known
     */
    record TakeOffice(
            UnitId unit,
            Post post,
            Capacity capacity,
            String person,
            LocalDate effectiveOn,
            Optional<LocalDate> until,
            DecisionReference decision)
            implements HeadCommand {
        /** Says nothing of who it is, because text forms end up in logs. */
        @Override
        public String toString() {
            return "TakeOffice[…]";
        }
    }

    /**
     * Record that who held a post on a day left it with that day.
     *
     * @param effectiveOn last day in office
     * @param reason why, in words
     */
    record LeaveOffice(UnitId unit, Post post, LocalDate effectiveOn, String reason, DecisionReference decision)
            implements HeadCommand {}

    /**
     * Take back an entry that was a mistake; with a term goes its end.
     *
     * @param withdraws identifier of the event
     * @param reason why, in words
     */
    record WithdrawHeadEntry(UnitId unit, String withdraws, String reason, DecisionReference decision)
            implements HeadCommand {}
}
