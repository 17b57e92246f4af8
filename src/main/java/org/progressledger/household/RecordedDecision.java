package org.progressledger.household;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.progressledger.household.Decided.Refused;
import org.progressledger.household.Decided.Unchanged;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;
import org.progressledger.shared.DecisionReference;

/** One decision recognises a household once by the standard of each owner. Said again it changes nothing; said otherwise it is refused. */
final class RecordedDecision {

    private RecordedDecision() {}

    /**
     * What to answer if the decision is recorded already by a standard of this owner; empty if it is not, or only in recognitions that were
     * withdrawn and said something else.
     */
    static Optional<Decided> answer(
            HouseholdState state,
            RuleSetOwner owner,
            DecisionReference decision,
            Cause cause,
            PovertyClass povertyClass,
            LocalDate effectiveOn,
            ScoreSheet sheet) {
        List<Recognition> recorded = state.recognitions().stream()
                .filter(recognition -> recognition.isUnder(decision) && recognition.owner() == owner)
                .toList();
        if (recorded.stream()
                .anyMatch(recognition -> recognition.recorded() == povertyClass
                        && recognition.cause() == cause
                        && recognition.recordedEffectiveOn().equals(effectiveOn)
                        && recognition.sheet().filter(sheet::equals).isPresent())) {
            return Optional.of(new Unchanged());
        }
        return recorded.stream()
                .filter(recognition -> !recognition.isWithdrawn())
                .findFirst()
                .map(recognition -> refused(recognition, decision, cause, povertyClass, effectiveOn));
    }

    private static Refused refused(
            Recognition recognition,
            DecisionReference decision,
            Cause cause,
            PovertyClass povertyClass,
            LocalDate effectiveOn) {
        if (recognition.recorded() != povertyClass) {
            return Refused.because(
                    RefusalReason.SAME_DECISION_OTHER_CLASS, decision.number(), recognition.recorded(), povertyClass);
        }
        if (!recognition.recordedEffectiveOn().equals(effectiveOn)) {
            return Refused.because(
                    RefusalReason.SAME_DECISION_OTHER_DAY,
                    decision.number(),
                    recognition.recordedEffectiveOn(),
                    effectiveOn);
        }
        if (recognition.cause() != cause) {
            return Refused.because(RefusalReason.SAME_DECISION_OTHER_CAUSE, decision.number());
        }
        return Refused.because(RefusalReason.SAME_DECISION_OTHER_SCORE, decision.number());
    }
}
