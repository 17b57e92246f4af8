package org.progressledger.household;

import java.time.LocalDate;
import org.progressledger.household.Composition.Fact.Stated;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;
import org.progressledger.household.HouseholdEvent.DetailsReviewed;
import org.progressledger.household.HouseholdEvent.Moved;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.RegisteredEarlier;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdEvent.StatusRecognised;

/**
 * What is known of a household, part by part. Immutable.
 *
 * @param composition head and number of members as stated and changed
 */
record HouseholdParts(
        Chronicle<Residence> residences,
        Composition composition,
        Chronicle<Scored> scores,
        Recognitions recognitions,
        Closings closings,
        ReviewFile review,
        Roster roster,
        Help help) {

    static final HouseholdParts NONE = new HouseholdParts(
            Chronicle.empty(),
            Composition.none(),
            Chronicle.empty(),
            Recognitions.NONE,
            Closings.NONE,
            ReviewFile.NONE,
            Roster.NONE,
            Help.NONE);

    /** The parts after one more event. */
    HouseholdParts after(String eventId, HouseholdEvent event) {
        if (event instanceof Registered registered) {
            return entered(registered.effectiveOn(), registered.residence(), registered.head(), registered.members());
        }
        if (event instanceof RegisteredEarlier earlier) {
            return entered(earlier.effectiveOn(), earlier.residence(), earlier.head(), earlier.members());
        }
        if (event instanceof DetailsReviewed reviewed) {
            return detailed(reviewed.effectiveOn(), new Details(reviewed.head(), reviewed.members()));
        }
        if (event instanceof Moved moved) {
            return residing(moved.effectiveOn(), moved.to());
        }
        if (event instanceof Scored scored) {
            return new HouseholdParts(
                    residences,
                    composition,
                    scores.with(scored.effectiveOn(), scored),
                    recognitions,
                    closings,
                    review.after(scored),
                    roster,
                    help);
        }
        if (event instanceof StatusRecognised recognised) {
            return new HouseholdParts(
                    residences,
                    composition,
                    scores,
                    recognitions.with(
                            eventId,
                            recognised,
                            scores.on(recognised.effectiveOn())
                                    .map(Chronicle.Entry::value)
                                    .map(Scored::sheet)),
                    closings,
                    review.after(recognised),
                    roster,
                    help);
        }
        if (event instanceof RecognitionCorrected correction) {
            return recognised(recognitions.corrected(correction));
        }
        if (event instanceof ClosingWithdrawn mistake) {
            return closed(closings.without(mistake));
        }
        if (event instanceof ReviewEvent step) {
            return new HouseholdParts(
                    residences, composition, scores, recognitions, closings, review.after(step), roster, help);
        }
        if (event instanceof MemberEvent change) {
            return changing(change);
        }
        if (event instanceof HelpEvent given) {
            return new HouseholdParts(
                    residences,
                    composition,
                    scores,
                    recognitions,
                    closings,
                    review,
                    roster,
                    help.after(eventId, given));
        }
        return closed(closings.with(eventId, (Closed) event));
    }

    private HouseholdParts entered(LocalDate effectiveOn, Residence residence, Person head, int members) {
        return residing(effectiveOn, residence).detailed(effectiveOn, new Details(head, members));
    }

    private HouseholdParts residing(LocalDate effectiveOn, Residence residence) {
        return new HouseholdParts(
                residences.with(effectiveOn, residence),
                composition,
                scores,
                recognitions,
                closings,
                review,
                roster,
                help);
    }

    private HouseholdParts detailed(LocalDate effectiveOn, Details found) {
        return new HouseholdParts(
                residences,
                composition.with(effectiveOn, new Stated(found)),
                scores,
                recognitions,
                closings,
                review,
                roster,
                help);
    }

    private HouseholdParts changing(MemberEvent event) {
        return new HouseholdParts(
                residences,
                composition.after(event, roster),
                scores,
                recognitions,
                closings,
                review,
                roster.after(event),
                help);
    }

    private HouseholdParts recognised(Recognitions known) {
        return new HouseholdParts(residences, composition, scores, known, closings, review, roster, help);
    }

    private HouseholdParts closed(Closings known) {
        return new HouseholdParts(residences, composition, scores, recognitions, known, review, roster, help);
    }
}
