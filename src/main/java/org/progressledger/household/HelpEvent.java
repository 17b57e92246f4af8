package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;

/** What is done for a household: who looks after it, what it receives, how it is praised. */
public sealed interface HelpEvent extends HouseholdEvent {

    /** What rests on a decision of a competent body. */
    sealed interface Decreed extends HelpEvent {

        DecisionReference decision();

        @Override
        default Optional<DecisionReference> document() {
            return Optional.of(decision());
        }
    }

    /**
     * Somebody was put in charge of looking after the household.
     *
     * @param effectiveOn first day
     * @param until last day; empty while none is set
     */
    record HelperAssigned(
            HouseholdId household,
            PersonInCharge helper,
            LocalDate effectiveOn,
            Optional<LocalDate> until,
            DecisionReference decision)
            implements Decreed {}

    /**
     * An assignment ended before its last day.
     *
     * @param assignment identifier of the {@link HelperAssigned} event
     * @param reason why, in words
     * @param effectiveOn first day on which the helper no longer looks after the household
     */
    record HelperReleased(HouseholdId household, String assignment, String reason, LocalDate effectiveOn)
            implements HelpEvent {

        @Override
        public Optional<DecisionReference> document() {
            return Optional.empty();
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "HelperReleased[…]";
        }
    }

    /**
     * The household received support.
     *
     * @param amount more than 0; empty if it was not money
     * @param given what was given, in words; there is an amount, words, or both
     */
    record SupportReceived(
            HouseholdId household,
            SupportKind kind,
            SupportSource source,
            Optional<Money> amount,
            Optional<String> given,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements Decreed {}

    /**
     * A support was recorded wrongly. It stays in the book and counts no longer.
     *
     * @param support identifier of the {@link SupportReceived} event
     * @param reason why, in words
     * @param effectiveOn the day of the support
     */
    record SupportReversed(
            HouseholdId household, String support, String reason, LocalDate effectiveOn, DecisionReference decision)
            implements Decreed {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "SupportReversed[…]";
        }
    }

    /**
     * The household was praised for getting out of poverty or near-poverty.
     *
     * @param form such as {@code giấy khen}
     * @param by who praised it, such as {@code Chủ tịch UBND tỉnh}
     */
    record Praised(HouseholdId household, String form, String by, LocalDate effectiveOn, DecisionReference decision)
            implements Decreed {}
}
