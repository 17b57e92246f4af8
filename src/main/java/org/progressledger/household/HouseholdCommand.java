package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

/** What can be asked of a household. Each is answered by events, by nothing if it is recorded already, or refused. */
public sealed interface HouseholdCommand
        permits HouseholdCommand.ByDecision, ReviewCommand, MemberCommand, HelpCommand {

    @TargetAggregateIdentifier
    HouseholdId household();

    /** The day from which it shall hold. */
    LocalDate effectiveOn();

    /** The document behind it; a step of a review may have none that is numbered. */
    Optional<DecisionReference> document();

    /** What rests on a decision of a competent body. */
    sealed interface ByDecision extends HouseholdCommand {

        DecisionReference decision();

        @Override
        default Optional<DecisionReference> document() {
            return Optional.of(decision());
        }

        /** The date of the decision unless the command names another. */
        @Override
        default LocalDate effectiveOn() {
            return decision().date();
        }
    }

    /** Enter a household into the book. */
    record RegisterHousehold(
            HouseholdId household,
            Residence residence,
            Person head,
            int members,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements ByDecision {}

    /** Record what a full review found. */
    record RecordScore(HouseholdId household, ScoreSheet sheet, LocalDate effectiveOn, DecisionReference decision)
            implements ByDecision {}

    /**
     * Record that a decision gave the household a class.
     *
     * @param cause {@link Cause#REVIEW}, or {@link Cause#RULE_SET_CHANGE} if only the line moved
     * @param ruleSet key of the rule set by which it is judged; empty for the national one in force on the day
     */
    record RecogniseStatus(
            HouseholdId household,
            PovertyClass povertyClass,
            Cause cause,
            Optional<String> ruleSet,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements ByDecision {}

    /**
     * Record what should have been recognised.
     *
     * @param corrects identifier of the recognition's event
     * @param otherDay day from which it should have been recognised; empty if the recognition's own day was right
     * @param batch mass correction that it is part of
     */
    record CorrectRecognition(
            HouseholdId household,
            String corrects,
            PovertyClass povertyClass,
            Optional<LocalDate> otherDay,
            String reason,
            DecisionReference decision,
            Optional<CorrectionBatchId> batch)
            implements ByDecision {

        @Override
        public LocalDate effectiveOn() {
            return otherDay.orElse(decision.date());
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "CorrectRecognition[…]";
        }
    }

    /**
     * Record that something should not have been recognised at all.
     *
     * @param corrects identifier of the recognition's event
     * @param batch mass correction that it is part of
     */
    record WithdrawRecognition(
            HouseholdId household,
            String corrects,
            String reason,
            DecisionReference decision,
            Optional<CorrectionBatchId> batch)
            implements ByDecision {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "WithdrawRecognition[…]";
        }
    }

    /**
     * Correct a recognition as an entry of an approved mass correction, provided that it still stands as it stood when
     * the entry was proposed.
     *
     * @param corrects identifier of the recognition's event
     * @param seen class that stood when the entry was proposed
     * @param seenFrom day from which it stood then
     * @param povertyClass class that should have been recognised; empty if nothing should have been
     * @param otherDay day from which it should have been recognised; empty if the recognition's own day was right
     */
    record CorrectInBatch(
            HouseholdId household,
            String corrects,
            PovertyClass seen,
            LocalDate seenFrom,
            Optional<PovertyClass> povertyClass,
            Optional<LocalDate> otherDay,
            String reason,
            DecisionReference decision,
            CorrectionBatchId batch)
            implements ByDecision {

        @Override
        public LocalDate effectiveOn() {
            return otherDay.orElse(decision.date());
        }

        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "CorrectInBatch[…]";
        }
    }

    /** Record that the household lives elsewhere. */
    record MoveHousehold(HouseholdId household, Residence to, LocalDate effectiveOn, DecisionReference decision)
            implements ByDecision {}

    /**
     * Record that the boundary moved around the household: its village belongs to another unit.
     *
     * @param from unit that is recorded with it
     * @param effectiveOn first day of the other unit
     */
    record AssignHousehold(
            HouseholdId household, UnitId from, UnitId to, LocalDate effectiveOn, DecisionReference decision)
            implements ByDecision {}

    /** Record that the household ended. */
    record CloseHousehold(
            HouseholdId household, ClosingReason reason, LocalDate effectiveOn, DecisionReference decision)
            implements ByDecision {}

    /**
     * Record that the household had not ended.
     *
     * @param withdraws identifier of the closing's event
     */
    record WithdrawClosing(HouseholdId household, String withdraws, String reason, DecisionReference decision)
            implements ByDecision {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "WithdrawClosing[…]";
        }
    }

    /**
     * Record one row of a decided list. Effective on the date of its decision.
     *
     * @param cause {@link Cause#REVIEW}, or {@link Cause#RULE_SET_CHANGE} if only the line moved
     */
    record RecordReview(
            HouseholdId household,
            Residence residence,
            Person head,
            int members,
            ScoreSheet sheet,
            PovertyClass povertyClass,
            Cause cause,
            Declaration declaration,
            DecisionReference decision)
            implements ByDecision {}
}
