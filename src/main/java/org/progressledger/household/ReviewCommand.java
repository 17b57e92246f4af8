package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.DecisionReference;

/**
 * The steps of a review, to be recorded in their order, each with the day on which it happened. The decision is
 * {@link HouseholdCommand.RecogniseStatus} or the row of a decided list.
 */
public sealed interface ReviewCommand extends HouseholdCommand {

    /** Record that the household asked to be reviewed. Begins a review. */
    record RequestReview(
            HouseholdId household,
            ReviewKind kind,
            RequestChannel channel,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements ReviewCommand {}

    /** Record that the household is on the list of the periodic review. Begins a review. */
    record ListForReview(HouseholdId household, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements ReviewCommand {}

    /** Record form A. */
    record RecordQuickScreening(
            HouseholdId household, boolean passed, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements ReviewCommand {}

    /**
     * Record form B and what the reviewers propose.
     *
     * @param proposedClass class that they propose
     */
    record ScoreInReview(HouseholdId household, ScoreSheet sheet, PovertyClass proposedClass, LocalDate effectiveOn)
            implements ReviewCommand {

        @Override
        public Optional<DecisionReference> document() {
            return Optional.empty();
        }
    }

    /**
     * Record the vote of the village meeting.
     *
     * @param povertyClass class that it voted on
     */
    record RecordVillageMeeting(
            HouseholdId household,
            int present,
            int agreed,
            PovertyClass povertyClass,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements ReviewCommand {}

    /** Record that the result was posted. */
    record PostResult(HouseholdId household, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements ReviewCommand {}

    /** Record a complaint about the posted result. */
    record FileComplaint(
            HouseholdId household, String about, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements ReviewCommand {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "FileComplaint[…]";
        }
    }

    /** Record the answer to the open complaint. */
    record AnswerComplaint(
            HouseholdId household,
            boolean upheld,
            String answer,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements ReviewCommand {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "AnswerComplaint[…]";
        }
    }

    /** Record the opinion of a superior body. */
    record GiveOpinion(
            HouseholdId household,
            String body,
            boolean agrees,
            Optional<String> remark,
            LocalDate effectiveOn,
            Optional<DecisionReference> document)
            implements ReviewCommand {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "GiveOpinion[…]";
        }
    }

    /** Record that the review ended without a decision. */
    record DiscontinueReview(
            HouseholdId household, String reason, LocalDate effectiveOn, Optional<DecisionReference> document)
            implements ReviewCommand {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "DiscontinueReview[…]";
        }
    }
}
