package org.progressledger.household;

import org.progressledger.ruleset.PovertyClass;

/**
 * The class that a decision recognises, with the class that the rules give beside it. A difference is recorded, never
 * silently fixed.
 *
 * @param povertyClass class that the competent body decided
 * @param recomputedClass class recomputed from B1, B2 and the area
 * @param differs whether the two differ
 * @param ruleSet key of the rule set in force on the effective day, under which it was recomputed
 */
public record Recognised(PovertyClass povertyClass, PovertyClass recomputedClass, boolean differs, String ruleSet) {

    public Recognised {
        if (differs != (povertyClass != recomputedClass)) {
            throw new IllegalArgumentException("Recognised " + povertyClass + " and recomputed " + recomputedClass
                    + (differs ? " do not differ" : " differ"));
        }
    }

    public static Recognised of(PovertyClass povertyClass, PovertyClass recomputedClass, String ruleSet) {
        return new Recognised(povertyClass, recomputedClass, povertyClass != recomputedClass, ruleSet);
    }
}
