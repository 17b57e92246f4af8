package org.progressledger.ruleset;

import java.math.BigDecimal;
import java.util.Map;
import org.progressledger.shared.Decimals;

/**
 * How scores become a class.
 *
 * @param income limits of the income score B1, in points, by kind of area
 * @param poorFromDeprivationScore deprivation score B2, in points, from which a household at or below the line is poor
 * @param pointsPerDeprivation points of B2 for one indicator
 */
public record Classification(
        Map<AreaKind, IncomeLimits> income, int poorFromDeprivationScore, int pointsPerDeprivation) {

    /**
     * Upper limits of B1, both inclusive.
     *
     * @param line the poverty line in points
     * @param averageLivingStandard end of the band above the line
     */
    public record IncomeLimits(BigDecimal line, BigDecimal averageLivingStandard) {

        public IncomeLimits {
            line = Decimals.shortest(line);
            averageLivingStandard = Decimals.shortest(averageLivingStandard);
        }
    }

    public Classification {
        income = Map.copyOf(income);
    }

    PovertyClass classify(AreaKind area, BigDecimal b1, int b2) {
        IncomeLimits limits = income.get(area);
        if (b1.compareTo(limits.line()) <= 0) {
            return b2 >= poorFromDeprivationScore ? PovertyClass.POOR : PovertyClass.NEAR_POOR;
        }
        return b1.compareTo(limits.averageLivingStandard()) <= 0 ? PovertyClass.AVERAGE : PovertyClass.NOT_POOR;
    }
}
