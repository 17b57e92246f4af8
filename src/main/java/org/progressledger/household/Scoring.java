package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.household.Decided.Refused;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.ruleset.RuleSetOwner;
import org.progressledger.shared.DecisionReference;

/** What the rule set in force makes of a score sheet. */
record Scoring(PovertyRuleSets ruleSets) {

    /** The national rule set in force on that day, or the one that is named if it is in force then. */
    Optional<PovertyRuleSet> ruleSet(Optional<String> key, LocalDate day) {
        return key.isPresent()
                ? ruleSets.byKey(key.get()).filter(named -> named.validity().covers(day))
                : ruleSets.inForceOn(day);
    }

    /** Why there is no such rule set to judge by on that day. */
    Refused withoutRuleSet(Optional<String> key, LocalDate day) {
        if (key.isEmpty()) {
            return Refused.because(RefusalReason.NO_RULE_SET, day);
        }
        return ruleSets.byKey(key.get()).isPresent()
                ? Refused.because(RefusalReason.RULE_SET_NOT_IN_FORCE, key.get(), day)
                : Refused.because(RefusalReason.RULE_SET_UNKNOWN, key.get());
    }

    /** Whose standard a rule set is; the nation's if none is named. Empty if the named one is not known. */
    Optional<RuleSetOwner> ownerOf(Optional<String> key) {
        return key.isPresent()
                ? ruleSets.byKey(key.get()).map(PovertyRuleSet::owner)
                : Optional.of(RuleSetOwner.NATIONAL);
    }

    /** Why the sheet cannot be recorded for that day, if it cannot. */
    Optional<Refused> unfit(ScoreSheet sheet, LocalDate day) {
        Optional<PovertyRuleSet> ruleSet = ruleSets.inForceOn(day);
        if (ruleSet.isEmpty()) {
            return Optional.of(Refused.because(RefusalReason.NO_RULE_SET, day));
        }
        Optional<Deprivation> foreign = sheet.deprivations().stream()
                .filter(deprivation ->
                        ruleSet.get().indicator(deprivation.name()).isEmpty())
                .findFirst();
        if (foreign.isPresent()) {
            return Optional.of(Refused.because(
                    RefusalReason.DEPRIVATION_NOT_IN_RULE_SET,
                    foreign.get().name(),
                    ruleSet.get().key(),
                    day));
        }
        int deprivations = sheet.deprivations().size();
        return ruleSet.get()
                .deprivationScore(deprivations)
                .filter(due -> due != sheet.b2())
                .map(due -> Refused.because(RefusalReason.DEPRIVATION_SCORE_UNBALANCED, sheet.b2(), deprivations, due));
    }

    /** The scores that the row of a decided list brings. */
    Scored scored(HouseholdId household, ScoreSheet sheet, LocalDate day, DecisionReference decision) {
        return new Scored(
                household,
                inForceOn(day).key(),
                sheet,
                classify(inForceOn(day), sheet),
                Optional.empty(),
                day,
                Optional.of(decision));
    }

    /** The scores of a review under way, with what the reviewers propose. */
    Scored proposed(HouseholdId household, ScoreSheet sheet, PovertyClass proposedClass, LocalDate day) {
        return new Scored(
                household,
                inForceOn(day).key(),
                sheet,
                classify(inForceOn(day), sheet),
                Optional.of(proposedClass),
                day,
                Optional.empty());
    }

    Recognised recognised(PovertyClass povertyClass, ScoreSheet sheet, LocalDate day) {
        return recognised(povertyClass, sheet, inForceOn(day));
    }

    Recognised recognised(PovertyClass povertyClass, ScoreSheet sheet, PovertyRuleSet ruleSet) {
        return Recognised.of(povertyClass, classify(ruleSet, sheet), ruleSet);
    }

    private static Optional<PovertyClass> classify(PovertyRuleSet ruleSet, ScoreSheet sheet) {
        return ruleSet.classify(sheet.area(), sheet.b1(), sheet.b2());
    }

    private PovertyRuleSet inForceOn(LocalDate day) {
        return ruleSets.inForceOn(day)
                .orElseThrow(() -> new IllegalStateException("No poverty standard is in force on " + day));
    }
}
