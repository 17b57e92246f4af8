package org.progressledger.household;

import java.util.Optional;
import org.progressledger.ruleset.PovertyClass;
import org.progressledger.ruleset.PovertyRuleSet;
import org.progressledger.ruleset.RuleSetOwner;

/**
 * The class that a decision recognises, with the class that the rules give beside it. A difference is recorded, never
 * silently fixed.
 *
 * @param povertyClass class that the competent body decided
 * @param recomputedClass class recomputed from B1, B2 and the area; empty if the rule set does not say how
 * @param differs whether the two differ; a list says {@code NOT_POOR} of everybody above the line, which agrees with
 *     {@code AVERAGE}
 * @param ruleSet key of the rule set by which it was judged
 * @param owner whose standard that is: only a national status moves official figures
 */
public record Recognised(
        PovertyClass povertyClass,
        Optional<PovertyClass> recomputedClass,
        boolean differs,
        String ruleSet,
        RuleSetOwner owner) {

    public Recognised {
        if (differs != differ(povertyClass, recomputedClass)) {
            throw new IllegalArgumentException("Recognised " + povertyClass + " and recomputed " + recomputedClass
                    + (differs ? " do not differ" : " differ"));
        }
    }

    public static Recognised of(
            PovertyClass povertyClass, Optional<PovertyClass> recomputedClass, PovertyRuleSet ruleSet) {
        return new Recognised(
                povertyClass, recomputedClass, differ(povertyClass, recomputedClass), ruleSet.key(), ruleSet.owner());
    }

    private static boolean differ(PovertyClass povertyClass, Optional<PovertyClass> recomputedClass) {
        return recomputedClass.isPresent() && !povertyClass.agreesWith(recomputedClass.get());
    }
}
