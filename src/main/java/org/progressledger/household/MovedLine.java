package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.progressledger.household.Decided.Refused;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.Cause;

/** Whether the national line moved for a household: only then does its class change without a review. */
record MovedLine(PovertyRuleSets ruleSets) {

    /** Why a recognition cannot have the moved line for its cause; empty if it can, or has another cause. */
    Optional<Refused> unmoved(HouseholdState state, StatusRecognised recognised) {
        return unmoved(state.standing(), recognised.cause(), recognised.recognised(), recognised.effectiveOn());
    }

    /** The same of a recognition that is corrected to another day. */
    Optional<Refused> unmoved(HouseholdState state, Recognition corrected, Recognised judged, LocalDate day) {
        Stream<Recognition> others =
                state.standing().filter(other -> !other.eventId().equals(corrected.eventId()));
        return unmoved(others, corrected.cause(), judged, day);
    }

    private Optional<Refused> unmoved(Stream<Recognition> others, Cause cause, Recognised judged, LocalDate day) {
        boolean needless = cause != Cause.RULE_SET_CHANGE || judged.owner() != RuleSetOwner.NATIONAL;
        return needless || isMoved(others, judged.ruleSet(), day)
                ? Optional.empty()
                : Optional.of(Refused.because(RefusalReason.LINE_NOT_MOVED, judged.ruleSet(), day));
    }

    /** A household that no list held before cannot have been judged by another set; the year of the new set speaks for it. */
    private boolean isMoved(Stream<Recognition> others, String ruleSet, LocalDate day) {
        return others.filter(other -> other.owner() == RuleSetOwner.NATIONAL
                        && other.effectiveOn().isBefore(day))
                .reduce((earlier, later) -> later)
                .map(before -> !before.ruleSet().equals(ruleSet))
                .orElseGet(() -> ruleSets.byKey(ruleSet)
                        .filter(set -> set.validity().from().getYear() == day.getYear())
                        .isPresent());
    }
}
