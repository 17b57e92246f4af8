package org.progressledger.household;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.household.Decided.Refused;
import org.progressledger.household.HouseholdEvent.Scored;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.PovertyRuleSets;
import org.progressledger.shared.DecisionReference;

/** What the rule set in force makes of a score sheet. */
record Scoring(PovertyRuleSets ruleSets) {

    boolean isPossibleOn(LocalDate day) {
        return ruleSets.inForceOn(day).isPresent();
    }

    /** Why the sheet cannot be recorded for that day, if it cannot. */
    Optional<Refused> unfit(ScoreSheet sheet, LocalDate day) {
        Optional<PovertyRuleSet> ruleSet = ruleSets.inForceOn(day);
        if (ruleSet.isEmpty()) {
            return Optional.of(Refused.because(RefusalReason.NO_RULE_SET, day));
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

    Recognised recognised(PovertyClass povertyClass, ScoreSheet sheet, LocalDate day) {
        PovertyRuleSet ruleSet = inForceOn(day);
        return Recognised.of(povertyClass, classify(ruleSet, sheet), ruleSet);
    }

    /** A class that the household brings with it, under the rule set in force on the day. */
    Recognised brought(PovertyClass povertyClass, Optional<ScoreSheet> sheet, LocalDate day) {
        return sheet.map(known -> recognised(povertyClass, known, day))
                .orElseGet(() -> Recognised.of(povertyClass, Optional.empty(), inForceOn(day)));
    }

    private static Optional<PovertyClass> classify(PovertyRuleSet ruleSet, ScoreSheet sheet) {
        return ruleSet.classify(sheet.area(), sheet.b1(), sheet.b2());
    }

    private PovertyRuleSet inForceOn(LocalDate day) {
        return ruleSets.inForceOn(day)
                .orElseThrow(() -> new IllegalStateException("No poverty standard is in force on " + day));
    }
}
