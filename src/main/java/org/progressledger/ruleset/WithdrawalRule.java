package org.progressledger.ruleset;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.progressledger.shared.Decimals;

/**
 * When the recognition of a commune is to be withdrawn (Decision 18/2022/QĐ-TTg): from the upper share of criteria not met
 * in any case, from the lower share if a decisive criterion is among them.
 *
 * @param lowerShare in percent of all criteria, 0 to 100, inclusive
 * @param upperShare in percent of all criteria, from the lower share to 100, inclusive
 * @param decisive numbers of the decisive criteria
 */
public record WithdrawalRule(BigDecimal lowerShare, BigDecimal upperShare, List<Integer> decisive) {

    public WithdrawalRule {
        lowerShare = Decimals.shortest(lowerShare);
        upperShare = Decimals.shortest(upperShare);
        decisive = List.copyOf(decisive);
    }

    /**
     * Whether the recognition is to be withdrawn.
     *
     * @param unmet numbers of the criteria that are not met
     * @param of how many criteria there are
     */
    public boolean isReached(Collection<Integer> unmet, int of) {
        return isAtLeast(upperShare, unmet.size(), of)
                || isAtLeast(lowerShare, unmet.size(), of) && decisive.stream().anyMatch(unmet::contains);
    }

    private static boolean isAtLeast(BigDecimal percent, int part, int of) {
        return BigDecimal.valueOf(100L * part).compareTo(percent.multiply(BigDecimal.valueOf(of))) >= 0;
    }
}
