package org.progressledger.accountability;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/** What can happen to the heads of one unit; stream {@code head:<unit>}. What has landed never changes meaning. */
public sealed interface HeadEvent {

    UnitId unit();

    Post post();

    LocalDate effectiveOn();

    DecisionReference decision();

    /**
     * Somebody took office.
     *
     * @param person name of the person, as the decision writes it
     * @param effectiveOn first day in office
     * @param until last day in office, of a term that is recorded when it is over; empty while none is known
     */
    record HeadTookOffice(
            UnitId unit,
            Post post,
            Capacity capacity,
            String person,
            LocalDate effectiveOn,
            Optional<LocalDate> until,
            DecisionReference decision)
            implements HeadEvent {
        /** Says nothing of who it is, because text forms end up in logs. */
        @Override
        public String toString() {
            return "HeadTookOffice[…]";
        }
    }

    /**
     * A term ended.
     *
     * @param term identifier of the {@link HeadTookOffice} event
     * @param reason why, in words
     * @param effectiveOn last day in office
     */
    record HeadLeftOffice(
            UnitId unit, Post post, String term, String reason, LocalDate effectiveOn, DecisionReference decision)
            implements HeadEvent {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "HeadLeftOffice[…]";
        }
    }

    /**
     * An entry was a mistake. It stays in the book; from this entry on, the book knows better.
     *
     * @param withdraws identifier of the {@link HeadTookOffice} or {@link HeadLeftOffice} event
     * @param reason why, in words
     * @param effectiveOn day of that event
     */
    record HeadEntryWithdrawn(
            UnitId unit, Post post, String withdraws, String reason, LocalDate effectiveOn, DecisionReference decision)
            implements HeadEvent {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "HeadEntryWithdrawn[…]";
        }
    }
}
