package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/** What can be asked of a household. Each is answered by events, by nothing if it is recorded already, or refused. */
public sealed interface HouseholdCommand {

    HouseholdId household();

    /** The document behind it. */
    DecisionReference decision();

    /** The day from which it shall hold: the date of the decision unless the command names another. */
    default LocalDate effectiveOn() {
        return decision().date();
    }

    /** Enter a household into the book. */
    record RegisterHousehold(
            @TargetAggregateIdentifier HouseholdId household,
            Residence residence,
            Person head,
            int members,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements HouseholdCommand {}

    /** Record what a full review found. */
    record RecordScore(
            @TargetAggregateIdentifier HouseholdId household,
            ScoreSheet sheet,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements HouseholdCommand {}

    /**
     * Record that a decision gave the household a class.
     *
     * @param cause {@link Cause#REVIEW} or {@link Cause#RULE_SET_CHANGE}
     */
    record RecogniseStatus(
            @TargetAggregateIdentifier HouseholdId household,
            PovertyClass povertyClass,
            Cause cause,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements HouseholdCommand {}

    /**
     * Record what should have been recognised.
     *
     * @param corrects identifier of the recognition's event
     * @param otherDay day from which it should have been recognised; empty if the recognition's own day was right
     */
    record CorrectRecognition(
            @TargetAggregateIdentifier HouseholdId household,
            String corrects,
            PovertyClass povertyClass,
            Optional<LocalDate> otherDay,
            String reason,
            DecisionReference decision)
            implements HouseholdCommand {

        @Override
        public LocalDate effectiveOn() {
            return otherDay.orElse(decision.date());
        }
    }

    /**
     * Record that something should not have been recognised at all.
     *
     * @param corrects identifier of the recognition's event
     */
    record WithdrawRecognition(
            @TargetAggregateIdentifier HouseholdId household,
            String corrects,
            String reason,
            DecisionReference decision)
            implements HouseholdCommand {}

    /** Record that the household lives elsewhere. */
    record MoveHousehold(
            @TargetAggregateIdentifier HouseholdId household,
            Residence to,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements HouseholdCommand {}

    /** Record that the household ended. */
    record CloseHousehold(
            @TargetAggregateIdentifier HouseholdId household,
            ClosingReason reason,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements HouseholdCommand {}

    /** Record one row of a review list. Effective on the date of its decision. */
    record RecordReview(
            @TargetAggregateIdentifier HouseholdId household,
            Residence residence,
            Person head,
            int members,
            ScoreSheet sheet,
            PovertyClass povertyClass,
            Declaration declaration,
            DecisionReference decision)
            implements HouseholdCommand {}
}
