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
 * @param cause why it was recognised
 * @param owner whose standard it was judged by
 * @param declaration what the list said about the time before
 * @param decision decision that recognised
 * @param sheet score in force when it was recognised
 */
record Recognition(
        String eventId,
        PovertyClass recorded,
        Optional<PovertyClass> current,
        LocalDate recordedEffectiveOn,
        LocalDate effectiveOn,
        Cause cause,
        RuleSetOwner owner,
        Declaration declaration,
        DecisionReference decision,
        Optional<ScoreSheet> sheet) {

    boolean isWithdrawn() {
        return current.isEmpty();
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
                cause,
                owner,
                declaration,
                decision,
                sheet);
    }
}
