package org.progressledger.fund.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.progressledger.fund.FundCube.FundRow;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.web.FundQuestions.Asked;
import org.progressledger.shared.Money;

/**
 * Sums of money in đồng.
 *
 * @param by dimensions by which it is grouped, by their names in addresses
 * @param measures what is summed, in the order of the columns
 * @param rows one per combination of values, none without any amount
 * @param total over all rows
 */
record CubeAnswer(
        MoneyBasis basis, List<String> by, List<FundMeasure> measures, List<Row> rows, Map<FundMeasure, Money> total) {

    /**
     * What an answer rests on.
     *
     * @param area key of the area, or the unit that was asked for
     * @param name the area in words
     * @param after first of two days when amounts are what moved between them; absent for all since the beginning
     * @param knownAt position of the ledger
     */
    record MoneyBasis(
            String area,
            String name,
            String boundaries,
            Optional<LocalDate> after,
            LocalDate effectiveOn,
            long knownAt) {

        static MoneyBasis of(Asked asked, Optional<LocalDate> after) {
            return new MoneyBasis(
                    asked.unit()
                            .map(unit -> unit.id().toString())
                            .orElseGet(() -> asked.area().key().toString()),
                    asked.name(),
                    asked.boundaries().key(),
                    after,
                    asked.to(),
                    asked.basis().knownAt());
        }
    }

    /**
     * @param values by dimension, as codes
     * @param names the same in the reader's language
     */
    record Row(Map<String, String> values, Map<String, String> names, Map<FundMeasure, Money> sums) {}

    static CubeAnswer of(
            Asked asked, Optional<LocalDate> after, CubeRequest request, List<FundRow> sums, Locale locale) {
        FundTexts texts = new FundTexts(asked.territory(), asked.programmes(), locale);
        return new CubeAnswer(
                MoneyBasis.of(asked, after),
                request.by().stream().map(FundDimension::key).toList(),
                request.columns(),
                sums.stream().map(row -> row(row, request, texts)).toList(),
                total(sums, request.columns()));
    }

    private static Row row(FundRow row, CubeRequest request, FundTexts texts) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (FundDimension dimension : request.by()) {
            String value = row.by().get(dimension);
            values.put(dimension.key(), value);
            names.put(dimension.key(), texts.of(dimension, value));
        }
        Map<FundMeasure, Money> sums = new LinkedHashMap<>();
        request.columns().forEach(measure -> sums.put(measure, row.sums().getOrDefault(measure, Money.ZERO)));
        return new Row(values, names, sums);
    }

    private static Map<FundMeasure, Money> total(Collection<FundRow> rows, List<FundMeasure> measures) {
        Map<FundMeasure, Money> total = new LinkedHashMap<>();
        measures.forEach(measure -> total.put(measure, Money.ZERO));
        rows.forEach(row -> measures.forEach(
                measure -> total.merge(measure, row.sums().getOrDefault(measure, Money.ZERO), Money::plus)));
        return total;
    }
}
