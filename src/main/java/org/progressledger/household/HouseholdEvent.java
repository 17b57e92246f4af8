package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/**
 * What can happen to a household: the catalogue of its events. Each names the day from which it is true and the
 * decision behind it; who recorded it, in which role and from which row of which file stands in the metadata. What has
 * landed never changes meaning.
 */
public sealed interface HouseholdEvent
        permits HouseholdEvent.ByDecision, HouseholdEvent.Scored, ReviewEvent, MemberEvent, HelpEvent {

    /** Type of the aggregate, which begins the stored names of its events. */
    String TYPE = "household";

    HouseholdId household();

    /** The day from which what it says is true. */
    LocalDate effectiveOn();

    /** The document behind it; a step of a review may have none that is numbered. */
    Optional<DecisionReference> document();

    /** What rests on a decision of a competent body. */
    sealed interface ByDecision extends HouseholdEvent {

        DecisionReference decision();

        @Override
        default Optional<DecisionReference> document() {
            return Optional.of(decision());
        }
    }

    /** The household entered the book. Always the first event of a household. */
    record Registered(
            HouseholdId household,
            Residence residence,
            Person head,
            int members,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements ByDecision {}

    /**
     * A decision that arrived late shows that the household existed before the day of its registration. What is said
     * here holds from the earlier day to the day from which something else is known.
     */
    record RegisteredEarlier(
            HouseholdId household,
            Residence residence,
            Person head,
            int members,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements ByDecision {}

    /** A review found another head, other data of the head, or another number of members than was known for that day. */
    record DetailsReviewed(
            HouseholdId household, Person head, int members, LocalDate effectiveOn, DecisionReference decision)
            implements ByDecision {}

    /**
     * The household was scored in a full review (form B). Scoring changes no status: what it says is a proposal.
     *
     * @param ruleSet key of the rule set by which it was judged
     * @param recomputedClass class that this rule set gives; empty if it does not say how
     * @param proposedClass class that the reviewers propose; empty if the row of a decided list says no more than the
     *     decision
     * @param decision decision of the list that brought the scores; empty if they were recorded as a step of a review
     */
    @Revision("1")
    record Scored(
            HouseholdId household,
            String ruleSet,
            ScoreSheet sheet,
            Optional<PovertyClass> recomputedClass,
            Optional<PovertyClass> proposedClass,
            LocalDate effectiveOn,
            Optional<DecisionReference> decision)
            implements HouseholdEvent {

        @Override
        public Optional<DecisionReference> document() {
            return decision;
        }
    }

    /**
     * A decision gave the household its class from a day on (Decision 24/2021/QĐ-TTg: the chair of the commune's
     * People's Committee recognises).
     *
     * @param cause {@link Cause#REVIEW}, {@link Cause#RULE_SET_CHANGE} if only the line moved, or {@link Cause#LIFE_EVENT}
     *     if the household brought its class with it when it split off or moved in
     * @param declaration what the list itself said about the time before
     */
    @Revision("1")
    record StatusRecognised(
            HouseholdId household,
            Recognised recognised,
            Cause cause,
            Declaration declaration,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements ByDecision {}

    /**
     * A recognition was wrong. It stays in the book; from this entry on, the book knows better.
     *
     * @param corrects identifier of the {@link StatusRecognised} event that it corrects
     * @param recognised class that should have been recognised; empty if nothing should have been: the recognition is
     *     withdrawn
     * @param reason why, in words
     * @param effectiveOn day from which the corrected class holds; of a withdrawal, the day of what it withdraws
     * @param decision document that orders the correction
     * @param batch mass correction that it is part of
     */
    @Revision("1")
    record RecognitionCorrected(
            HouseholdId household,
            String corrects,
            Optional<Recognised> recognised,
            String reason,
            LocalDate effectiveOn,
            DecisionReference decision,
            Optional<CorrectionBatchId> batch)
            implements ByDecision {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "RecognitionCorrected[…]";
        }
    }

    /**
     * The household lives elsewhere from a day on.
     *
     * @param cause {@link Cause#LIFE_EVENT} if it moved, {@link Cause#BOUNDARY_CHANGE} if only the boundary did
     */
    record Moved(
            HouseholdId household,
            Residence from,
            Residence to,
            Cause cause,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements ByDecision {}

    /** The household ended. From here on nothing but corrections. */
    record Closed(HouseholdId household, ClosingReason reason, LocalDate effectiveOn, DecisionReference decision)
            implements ByDecision {}

    /**
     * The household had not ended. The closing stays in the book; from this entry on, the household goes on as if it had
     * never been closed.
     *
     * @param withdraws identifier of the {@link Closed} event that was a mistake
     * @param reason why, in words
     * @param effectiveOn day of the closing
     * @param decision document that orders the correction
     */
    record ClosingWithdrawn(
            HouseholdId household, String withdraws, String reason, LocalDate effectiveOn, DecisionReference decision)
            implements ByDecision {
        /** Says nothing of what was written, because text forms end up in logs. */
        @Override
        public String toString() {
            return "ClosingWithdrawn[…]";
        }
    }
}
