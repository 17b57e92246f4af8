package org.progressledger.ruleset;

import java.math.BigDecimal;
import java.util.Optional;
import org.progressledger.shared.Decimals;

/**
 * What an indicator asks for (mức đạt chuẩn).
 *
 * @param group code of the group of communes that it is asked of; empty for all
 * @param words as the set says it, such as {@code ≥ 95%}
 * @param least least value in the unit of the indicator; empty if there is none or it is no number
 * @param most greatest value in the unit of the indicator; empty if there is none or it is no number
 */
public record Requirement(Optional<String> group, String words, Optional<BigDecimal> least, Optional<BigDecimal> most) {

    public Requirement {
        least = least.map(Decimals::shortest);
        most = most.map(Decimals::shortest);
    }

    /** Whether the value is at least the least and at most the greatest. */
    public boolean holdsFor(BigDecimal value) {
        return least.filter(limit -> value.compareTo(limit) < 0).isEmpty()
                && most.filter(limit -> value.compareTo(limit) > 0).isEmpty();
    }
}
