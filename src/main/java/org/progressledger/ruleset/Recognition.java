package org.progressledger.ruleset;

import java.math.BigDecimal;
import java.util.Optional;
import org.progressledger.shared.Decimals;

/**
 * What granting a title asks for beside all criteria (Decision 18/2022/QĐ-TTg).
 *
 * @param leastSatisfaction least share of residents who are satisfied, in percent, 0 to 100; empty if none is asked or known
 * @param withoutConstructionDebt whether there must be no outstanding debt of basic construction
 * @param leastCouncilVote least share of the appraisal council in favour, in percent, 0 to 100; empty if none is asked or
 *     known
 */
public record Recognition(
        Optional<BigDecimal> leastSatisfaction,
        boolean withoutConstructionDebt,
        Optional<BigDecimal> leastCouncilVote) {

    public Recognition {
        leastSatisfaction = leastSatisfaction.map(Decimals::shortest);
        leastCouncilVote = leastCouncilVote.map(Decimals::shortest);
    }
}
