package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/**
 * A recognition with everything that was corrected about it since.
 *
 * @param eventId identifier of the event that recognised
 * @param recorded class as it was recorded
 * @param current class as it is known now; empty if it was withdrawn
 * @param recordedEffectiveOn day as it was recorded
 * @param effectiveOn day as it is known now
 * @param declaration what the list said about the time before
 * @param decision decision that recognised
 * @param sheet score in force when it was recognised
 * @param cause why it was recognised
 * @param owner whose standard that is; a correction keeps it
 * @param judged the class as it was last judged, with the rule set; a withdrawal leaves it as it was
 */
public record Recognition(
        String eventId,
        PovertyClass recorded,
        Optional<PovertyClass> current,
        LocalDate recordedEffectiveOn,
        LocalDate effectiveOn,
        Declaration declaration,
        DecisionReference decision,
        Optional<ScoreSheet> sheet,
        Cause cause,
        RuleSetOwner owner,
        Recognised judged)
        implements Holding {

    @Override
    public LocalDate from() {
        return effectiveOn;
    }

    @Override
    public Optional<PovertyClass> held() {
        return current;
    }

    static Recognition of(String eventId, HouseholdEvent.StatusRecognised event, Optional<ScoreSheet> sheet) {
        Recognised recognised = event.recognised();
        return new Recognition(
                eventId,
                recognised.povertyClass(),
                Optional.of(recognised.povertyClass()),
                event.effectiveOn(),
                event.effectiveOn(),
                event.declaration(),
                event.decision(),
                sheet,
                event.cause(),
                recognised.owner(),
                recognised);
    }

    /** Key of the rule set by which it was last judged. */
    public String ruleSet() {
        return judged.ruleSet();
    }

    public boolean isWithdrawn() {
        return current.isEmpty();
    }

    /** Whether this is what is known now. */
    boolean standsAs(PovertyClass povertyClass, LocalDate day) {
        return current.filter(povertyClass::equals).isPresent() && effectiveOn.equals(day);
    }

    boolean isUnder(DecisionReference other) {
        return HouseholdState.isSameDocument(decision, other);
    }

    Recognition corrected(HouseholdEvent.RecognitionCorrected correction) {
        return new Recognition(
                eventId,
                recorded,
                correction.recognised().map(Recognised::povertyClass),
                recordedEffectiveOn,
                correction.effectiveOn(),
                declaration,
                decision,
                sheet,
                cause,
                owner,
                correction.recognised().orElse(judged));
    }
}
