package org.progressledger.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.progressledger.household.HelpEvent.SupportReceived;
import org.progressledger.household.HelpEvent.SupportReversed;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.Closed;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;
import org.progressledger.household.HouseholdEvent.DetailsReviewed;
import org.progressledger.household.HouseholdEvent.Moved;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.household.HouseholdEvent.Registered;
import org.progressledger.household.HouseholdEvent.RegisteredEarlier;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.MemberEvent;
import org.progressledger.household.Person;
import org.progressledger.household.Recognised;
import org.progressledger.report.HouseholdFact.Assessment;
import org.progressledger.report.HouseholdFact.Closing;
import org.progressledger.report.HouseholdFact.Description;
import org.progressledger.report.HouseholdFact.PeopleChange;
import org.progressledger.report.HouseholdFact.Placement;
import org.progressledger.report.HouseholdFact.Recognition;
import org.progressledger.report.HouseholdFact.Support;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.UnitId;

/**
 * Everything that was ever recorded of a household and that a form counts by, each fact with the position from which it
 * is known. Every list is in the order of recording.
 */
public record HouseholdFacts(
        HouseholdId household,
        List<Placement> placements,
        List<Description> descriptions,
        List<PeopleChange> peopleChanges,
        List<Assessment> assessments,
        List<Recognition> recognitions,
        List<Closing> closings,
        List<Support> supports) {

    static HouseholdFacts none(HouseholdId household) {
        return new HouseholdFacts(
                household, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * The facts with those of one more event.
     *
     * @param position position of the event
     * @param eventId identifier of the event, to which a correction points
     */
    HouseholdFacts after(long position, String eventId, HouseholdEvent event) {
        if (event instanceof Registered registered) {
            return placed(new Placement(position, event.effectiveOn(), registered.residence(), Optional.empty()))
                    .described(position, event, registered.head(), registered.members());
        }
        if (event instanceof RegisteredEarlier earlier) {
            return placed(new Placement(position, event.effectiveOn(), earlier.residence(), Optional.empty()))
                    .described(position, event, earlier.head(), earlier.members());
        }
        if (event instanceof Moved moved) {
            return placed(new Placement(position, event.effectiveOn(), moved.to(), Optional.of(moved.cause())));
        }
        if (event instanceof DetailsReviewed reviewed) {
            return described(position, event, reviewed.head(), reviewed.members());
        }
        if (event instanceof Scored scored) {
            return assessed(new Assessment(position, event.effectiveOn(), scored.ruleSet(), scored.sheet()));
        }
        if (event instanceof StatusRecognised recognised) {
            return recognised(position, eventId, recognised);
        }
        if (event instanceof RecognitionCorrected correction) {
            return corrected(position, correction);
        }
        if (event instanceof Closed closed) {
            return closed(new Closing(position, event.effectiveOn(), eventId, Optional.of(closed.reason())));
        }
        if (event instanceof ClosingWithdrawn mistake) {
            return closed(new Closing(position, event.effectiveOn(), mistake.withdraws(), Optional.empty()));
        }
        if (event instanceof MemberEvent change) {
            return changed(new PeopleChange(position, change));
        }
        if (event instanceof SupportReceived received) {
            Support.Given given = new Support.Given(received.kind(), received.amount());
            return supported(new Support(position, event.effectiveOn(), eventId, Optional.of(given)));
        }
        if (event instanceof SupportReversed mistake) {
            return supported(new Support(position, event.effectiveOn(), mistake.support(), Optional.empty()));
        }
        return this;
    }

    /** What is known at a position: the facts of the events before it. */
    public HouseholdHistory knownAt(long position) {
        return new HouseholdHistory(this, position);
    }

    /** Every unit in which the household ever lived, as ever known. */
    Set<UnitId> units() {
        Set<UnitId> units = new LinkedHashSet<>();
        placements.forEach(placement -> units.add(placement.residence().unit()));
        return units;
    }

    /** Whether it was ever recognised poor or near-poor, as ever known. */
    boolean wereEverListed() {
        return recognitions.stream()
                .flatMap(recognition -> recognition.povertyClass().stream())
                .anyMatch(PovertyClass::isMultidimensionallyPoor);
    }

    private HouseholdFacts placed(Placement placement) {
        return new HouseholdFacts(
                household,
                append(placements, placement),
                descriptions,
                peopleChanges,
                assessments,
                recognitions,
                closings,
                supports);
    }

    private HouseholdFacts described(long position, HouseholdEvent event, Person head, int members) {
        Description description = new Description(position, event.effectiveOn(), head, members);
        return new HouseholdFacts(
                household,
                placements,
                append(descriptions, description),
                peopleChanges,
                assessments,
                recognitions,
                closings,
                supports);
    }

    private HouseholdFacts changed(PeopleChange change) {
        return new HouseholdFacts(
                household,
                placements,
                descriptions,
                append(peopleChanges, change),
                assessments,
                recognitions,
                closings,
                supports);
    }

    private HouseholdFacts assessed(Assessment assessment) {
        return new HouseholdFacts(
                household,
                placements,
                descriptions,
                peopleChanges,
                append(assessments, assessment),
                recognitions,
                closings,
                supports);
    }

    private HouseholdFacts closed(Closing closing) {
        return new HouseholdFacts(
                household,
                placements,
                descriptions,
                peopleChanges,
                assessments,
                recognitions,
                append(closings, closing),
                supports);
    }

    private HouseholdFacts supported(Support support) {
        return new HouseholdFacts(
                household,
                placements,
                descriptions,
                peopleChanges,
                assessments,
                recognitions,
                closings,
                append(supports, support));
    }

    private HouseholdFacts recognised(long position, String eventId, StatusRecognised event) {
        Recognised recognised = event.recognised();
        return recognised.owner() == RuleSetOwner.NATIONAL
                ? recognised(new Recognition(
                        position,
                        event.effectiveOn(),
                        eventId,
                        Optional.of(recognised.povertyClass()),
                        event.cause(),
                        recognised.ruleSet(),
                        event.declaration(),
                        event.decision()))
                : this;
    }

    private HouseholdFacts corrected(long position, RecognitionCorrected correction) {
        return recognitions.stream()
                .filter(recognition -> recognition.eventId().equals(correction.corrects()))
                .findFirst()
                .map(recognition -> recognised(corrected(position, correction, recognition)))
                .orElse(this);
    }

    private static Recognition corrected(long position, RecognitionCorrected correction, Recognition recognition) {
        return new Recognition(
                position,
                correction.effectiveOn(),
                recognition.eventId(),
                correction.recognised().map(Recognised::povertyClass),
                recognition.cause(),
                correction.recognised().map(Recognised::ruleSet).orElse(recognition.ruleSet()),
                recognition.declaration(),
                correction.decision());
    }

    private HouseholdFacts recognised(Recognition recognition) {
        return new HouseholdFacts(
                household,
                placements,
                descriptions,
                peopleChanges,
                assessments,
                append(recognitions, recognition),
                closings,
                supports);
    }

    private static <F> List<F> append(List<F> facts, F fact) {
        List<F> longer = new ArrayList<>(facts.size() + 1);
        longer.addAll(facts);
        longer.add(fact);
        return List.copyOf(longer);
    }

    /** Names nobody, because text forms end up in logs. */
    @Override
    public String toString() {
        return "HouseholdFacts[" + household.code() + "]";
    }
}
