package org.progressledger.demonstration;

import java.util.EnumSet;
import java.util.Set;
import org.progressledger.household.Children;
import org.progressledger.household.HouseholdTrait;
import org.progressledger.ruleset.DeprivationIndicator;

/**
 * What else the reviewers write about a household: what forms count it by, and its children.
 *
 * @param traits marks that it has
 * @param children numbers that agree with the deprivations
 */
record Circumstances(Set<HouseholdTrait> traits, Children children) {

    private static final double LOSES_LABOUR_WHEN_ALONE = 0.25;
    private static final double LOSES_LABOUR = 0.03;
    private static final double HAS_MERIT = 0.035;
    private static final double IS_NATIVE = 0.3;
    private static final double LIVES_OF_THE_LAND = 0.85;

    /** Members besides those that are grown up, where there are more than that. */
    private static final int GROWN_UP = 2;

    /**
     * Drawn by the household alone, so that they stay the same over its reviews and change nothing else of the province.
     *
     * @param averageOnTheLand whether it lives in the country with an average living standard, of which most live of
     *     agriculture, forestry, fishery or salt
     */
    static Circumstances drawn(
            long seed, InventedHousehold household, Assessment assessment, boolean averageOnTheLand) {
        Draw draw = Draw.of(seed, "circumstances " + household.code());
        Set<HouseholdTrait> traits = EnumSet.noneOf(HouseholdTrait.class);
        if (draw.chance(household.members() == 1 ? LOSES_LABOUR_WHEN_ALONE : LOSES_LABOUR)) {
            traits.add(HouseholdTrait.NO_LABOUR_CAPACITY);
        }
        if (draw.chance(HAS_MERIT)) {
            traits.add(HouseholdTrait.REVOLUTION_MERIT);
        }
        if (draw.chance(IS_NATIVE) && !household.ethnicity().equals("Kinh")) {
            traits.add(HouseholdTrait.LOCAL_ETHNIC_GROUP);
        }
        if (draw.chance(LIVES_OF_THE_LAND) && averageOnTheLand) {
            traits.add(HouseholdTrait.AGRICULTURAL);
        }
        return new Circumstances(traits, children(draw, household, assessment));
    }

    private static Children children(Draw draw, InventedHousehold household, Assessment assessment) {
        int most = household.members() - 1;
        int drawn = draw.between(0, Math.max(0, household.members() - GROWN_UP));
        boolean malnourished = lacks(assessment, "NUTRITION");
        boolean notAtSchool = lacks(assessment, "CHILD_SCHOOLING");
        int all = Math.min(most, malnourished || notAtSchool ? Math.max(1, drawn) : drawn);
        return new Children(
                all,
                lacks(assessment, "HEALTH_INSURANCE") ? draw.between(0, all) : 0,
                malnourished ? Math.min(all, draw.between(1, 2)) : 0,
                notAtSchool ? Math.min(all, draw.between(1, 2)) : 0);
    }

    private static boolean lacks(Assessment assessment, String code) {
        return assessment.deprivations().stream()
                .map(DeprivationIndicator::code)
                .anyMatch(code::equals);
    }
}
