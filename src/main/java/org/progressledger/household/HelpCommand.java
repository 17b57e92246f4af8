package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.Money;

/** What can be recorded about the help for a household. */
public sealed interface HelpCommand extends HouseholdCommand {

    /** What rests on a decision of a competent body. */
    sealed interface Decreed extends HelpCommand {

        DecisionReference decision();

        @Override
        default Optional<DecisionReference> document() {
            return Optional.of(decision());
        }
    }

    /** @param until last day; empty while none is set */
    record PutInCharge(
            HouseholdId household,
            PersonInCharge helper,
            LocalDate effectiveOn,
            Optional<LocalDate> until,
            DecisionReference decision)
            implements Decreed {}

    /**
     * @param assignment identifier of the event that assigned
     * @param effectiveOn first day on which the helper no longer looks after the household
     */
    record ReleaseFromCharge(HouseholdId household, String assignment, String reason, LocalDate effectiveOn)
            implements HelpCommand {

        @Override
        public Optional<DecisionReference> document() {
            return Optional.empty();
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "ReleaseFromCharge[…]";
        }
    }

    /** @param given what was given, in words */
    record RecordSupport(
            HouseholdId household,
            SupportKind kind,
            SupportSource source,
            Optional<Money> amount,
            Optional<String> given,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements Decreed {}

    /** @param support identifier of the event that recorded it */
    record ReverseSupport(HouseholdId household, String support, String reason, DecisionReference decision)
            implements Decreed {

        @Override
        public LocalDate effectiveOn() {
            return decision.date();
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "ReverseSupport[…]";
        }
    }

    record Praise(HouseholdId household, String form, String by, LocalDate effectiveOn, DecisionReference decision)
            implements Decreed {}
}
