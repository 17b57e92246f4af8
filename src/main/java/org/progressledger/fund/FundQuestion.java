package org.progressledger.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.facts.Basis;

/**
 * A question about sums of money.
 *
 * @param measures at least one
 * @param where values that each named dimension may have; others may have any
 * @param by dimensions to group by; none for one sum
 * @param after only what became effective after this day; empty for all since the beginning. With a day it is what moved
 *     between two days
 * @param basis until which day, and as known when
 */
public record FundQuestion(
        Set<FundMeasure> measures,
        Map<FundDimension, Set<String>> where,
        List<FundDimension> by,
        Optional<LocalDate> after,
        Basis basis) {

    public FundQuestion {
        measures = Set.copyOf(measures);
        where = Map.copyOf(where);
        by = List.copyOf(by);
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("A question about money names at least one measure");
        }
    }
}
