package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/**
 * What can happen to a household: the catalogue of its events. Each names the day from which it is true and the
 * decision behind it; who recorded it, in which role and from which row of which file stands in the metadata. What has
 * landed never changes meaning.
 */
public sealed interface HouseholdEvent {

    HouseholdId household();

    /** The day from which what it says is true. */
    LocalDate effectiveOn();

    /** The document behind it. */
    DecisionReference decision();

    /** The household entered the book. Always the first event of a household. */
    record Registered(
            HouseholdId household,
            Residence residence,
            Person head,
            int members,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements HouseholdEvent {}

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
            implements HouseholdEvent {}

    /** A review found another head, other data of the head, or another number of members than was known for that day. */
    record DetailsReviewed(
            HouseholdId household, Person head, int members, LocalDate effectiveOn, DecisionReference decision)
            implements HouseholdEvent {}

    /**
     * The household was scored in a full review. Scoring changes no status.
     *
     * @param ruleSet key of the rule set in force on the effective day
     * @param recomputedClass class that this rule set gives; empty if it does not say how
     */
    record Scored(
            HouseholdId household,
            String ruleSet,
            ScoreSheet sheet,
            Optional<PovertyClass> recomputedClass,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements HouseholdEvent {}

    /**
     * A decision gave the household its class from a day on (Decision 24/2021/QĐ-TTg: the chair of the commune's
     * People's Committee recognises).
     *
     * @param cause {@link Cause#REVIEW} or {@link Cause#RULE_SET_CHANGE}
     * @param declaration what the list itself said about the time before
     */
    record StatusRecognised(
            HouseholdId household,
            Recognised recognised,
            Cause cause,
            Declaration declaration,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements HouseholdEvent {}

    /**
     * A recognition was wrong. It stays in the book; from this entry on, the book knows better.
     *
     * @param corrects identifier of the {@link StatusRecognised} event that it corrects
     * @param recognised class that should have been recognised; empty if nothing should have been: the recognition is
     *     withdrawn
     * @param reason why, in words
     * @param effectiveOn day from which the corrected class holds; of a withdrawal, the day of what it withdraws
     * @param decision document that orders the correction
     */
    record RecognitionCorrected(
            HouseholdId household,
            String corrects,
            Optional<Recognised> recognised,
            String reason,
            LocalDate effectiveOn,
            DecisionReference decision)
            implements HouseholdEvent {}

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
            implements HouseholdEvent {}

    /** The household ended. From here on nothing but corrections. */
    record Closed(HouseholdId household, ClosingReason reason, LocalDate effectiveOn, DecisionReference decision)
            implements HouseholdEvent {}
}
