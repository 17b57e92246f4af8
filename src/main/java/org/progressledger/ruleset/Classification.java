package org.progressledger.ruleset;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How scores become a class.
 *
 * @param income limits of the income score B1, in points, by kind of area
 * @param poorFromDeprivationScore deprivation score B2, in points, from which a household at or below the line is poor
 * @param pointsPerDeprivation points of B2 for one indicator
 */
record Classification(Map<AreaKind, IncomeLimits> income, int poorFromDeprivationScore, int pointsPerDeprivation) {

    /**
     * Upper limits of B1, both inclusive.
     *
     * @param line the poverty line in points
     * @param averageLivingStandard end of the band above the line
     */
    record IncomeLimits(BigDecimal line, BigDecimal averageLivingStandard) {}

    Classification {
        income = Map.copyOf(income);
        if (income.size() != AreaKind.values().length) {
            throw new IllegalArgumentException("Income limits are needed for every kind of area, given: " + income);
        }
    }

    PovertyClass classify(AreaKind area, BigDecimal b1, int b2) {
        IncomeLimits limits = income.get(area);
        if (b1.compareTo(limits.line()) <= 0) {
            return b2 >= poorFromDeprivationScore ? PovertyClass.POOR : PovertyClass.NEAR_POOR;
        }
        return b1.compareTo(limits.averageLivingStandard()) <= 0 ? PovertyClass.AVERAGE : PovertyClass.NOT_POOR;
    }
}
