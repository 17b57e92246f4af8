package org.progressledger.ruleset;

/** A multidimensional poverty standard in force for a time. */
public interface PovertyRuleSet {

    /** Key such as {@code POV-2022}. */
    String key();

    /**
     * Class that the standard gives to a household.
     *
     * @param b1 income score in points
     * @param b2 deprivation score in points
     */
    PovertyClass classify(AreaKind area, Score b1, int b2);
}
