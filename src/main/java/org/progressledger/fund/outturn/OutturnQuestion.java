package org.progressledger.fund.outturn;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.progressledger.facts.Basis;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.FundQuestion;
import org.progressledger.territory.RecordedArea;

/**
 * A question about the outturn of a budget year.
 *
 * @param area whose money
 * @param where values that each named dimension may have; others may have any
 * @param year budget year of the accounts
 * @param basis the day, and as known when
 */
public record OutturnQuestion(RecordedArea area, Map<FundDimension, Set<String>> where, int year, Basis basis) {

    private static final Set<FundMeasure> MEASURES =
            EnumSet.complementOf(EnumSet.of(FundMeasure.MEDIUM_TERM, FundMeasure.ACCEPTED, FundMeasure.SETTLED));

    public OutturnQuestion {
        where = Map.copyOf(where);
    }

    /** As a question to the figures, of this budget year and as many before it. */
    FundQuestion by(List<FundDimension> dimensions, int yearsBefore) {
        Map<FundDimension, Set<String>> filters = new EnumMap<>(FundDimension.class);
        filters.putAll(where);
        filters.put(
                FundDimension.BUDGET_YEAR,
                IntStream.rangeClosed(year - yearsBefore, year)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.toSet()));
        return new FundQuestion(MEASURES, filters, dimensions, Optional.empty(), basis);
    }
}
