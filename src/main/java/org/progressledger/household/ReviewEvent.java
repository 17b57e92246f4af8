package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.DecisionReference;

/**
 * What can happen in the review of a household before it is decided (Decision 24/2021/QĐ-TTg). The scores are
 * {@link HouseholdEvent.Scored} without a decision, the decision is {@link HouseholdEvent.StatusRecognised}. The effective
 * day is the day of the step.
 */
public sealed interface ReviewEvent extends HouseholdEvent {

    /**
     * The household asked to be reviewed (form 01).
     *
     * @param procedure key of the procedure in force on that day
     */
    record ReviewRequested(
            HouseholdId household,
            String procedure,
            ReviewKind kind,
            RequestChannel channel,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements ReviewEvent {}

    /**
     * The village put the household on its list for the periodic review.
     *
     * @param procedure key of the procedure in force on that day
     */
    record ListedForReview(
            HouseholdId household, String procedure, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements ReviewEvent {}

    /**
     * A reviewer looked at the household that had asked (form A).
     *
     * @param passed whether the full review follows; if not, the review is over
     */
    record QuickScreened(
            HouseholdId household, boolean passed, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements ReviewEvent {}

    /**
     * The village meeting voted on the result of the household.
     *
     * @param present how many were present, from 1
     * @param agreed how many of them agreed
     * @param accepted whether they were enough by the procedure in force on that day; if not, the household is scored
     *     again
     * @param povertyClass class that they voted on
     */
    record VillageMeetingHeld(
            HouseholdId household,
            int present,
            int agreed,
            boolean accepted,
            PovertyClass povertyClass,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements ReviewEvent {}

    /** The result was posted in the village and at the commune. */
    record ResultPosted(HouseholdId household, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements ReviewEvent {}

    /**
     * Somebody complained about the posted result (phúc tra).
     *
     * @param about what about, in words
     */
    record ComplaintFiled(
            HouseholdId household, String about, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements ReviewEvent {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "ComplaintFiled[…]";
        }
    }

    /**
     * The open complaint was answered.
     *
     * @param upheld whether it was right: then the household is scored again
     * @param answer what was answered, in words
     */
    record ComplaintAnswered(
            HouseholdId household,
            boolean upheld,
            String answer,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements ReviewEvent {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "ComplaintAnswered[…]";
        }
    }

    /**
     * A superior body gave its opinion. It binds nobody.
     *
     * @param body who gave it
     * @param agrees whether it agrees with the result
     * @param remark what it added, in words
     */
    record OpinionGiven(
            HouseholdId household,
            String body,
            boolean agrees,
            Optional<String> remark,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements ReviewEvent {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "OpinionGiven[…]";
        }
    }

    /**
     * The review ended without a decision.
     *
     * @param reason why, in words
     */
    record ReviewDiscontinued(
            HouseholdId household, String reason, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements ReviewEvent {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "ReviewDiscontinued[…]";
        }
    }
}
