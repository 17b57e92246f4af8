package org.progressledger.fund.read;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.progressledger.facts.Basis;
import org.progressledger.facts.Dimensions;
import org.progressledger.facts.FigureQuery;
import org.progressledger.facts.Figures;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.fund.FundQuestion;
import org.progressledger.shared.Money;

/** Sums from the stored figures; what moved between two days is the difference of both. */
record StoredFundCube(Figures figures) implements FundCube {

    @Override
    public List<FundRow> sums(FundQuestion question) {
        Map<Dimensions, Map<FundMeasure, Long>> sums = new HashMap<>();
        for (FundMeasure measure : question.measures()) {
            add(sums, measure, question, question.basis(), 1);
            question.after()
                    .ifPresent(day -> add(
                            sums,
                            measure,
                            question,
                            new Basis(day, question.basis().knownAt()),
                            -1));
        }
        return sums.entrySet().stream()
                .filter(row -> row.getValue().values().stream().anyMatch(sum -> sum != 0))
                .sorted(Map.Entry.comparingByKey((one, other) -> compare(question.by(), one.values(), other.values())))
                .map(row -> row(question, row.getKey(), row.getValue()))
                .toList();
    }

    private void add(
            Map<Dimensions, Map<FundMeasure, Long>> sums,
            FundMeasure measure,
            FundQuestion question,
            Basis basis,
            int sign) {
        Map<String, Set<String>> where = question.where().entrySet().stream()
                .collect(Collectors.toMap(filter -> filter.getKey().key(), Map.Entry::getValue));
        Collection<String> by = question.by().stream().map(FundDimension::key).toList();
        figures.countBy(new FigureQuery(PROJECTION, measure.name(), where, basis), by)
                .forEach((dimensions, amount) -> sums.computeIfAbsent(
                                dimensions, none -> new EnumMap<>(FundMeasure.class))
                        .merge(measure, sign * amount, Math::addExact));
    }

    private static int compare(List<FundDimension> by, Map<String, String> one, Map<String, String> other) {
        for (FundDimension dimension : by) {
            int order = one.get(dimension.key()).compareTo(other.get(dimension.key()));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static FundRow row(FundQuestion question, Dimensions dimensions, Map<FundMeasure, Long> sums) {
        Map<FundDimension, String> by = new EnumMap<>(FundDimension.class);
        question.by().forEach(dimension -> by.put(dimension, dimensions.values().get(dimension.key())));
        Map<FundMeasure, Money> money = new EnumMap<>(FundMeasure.class);
        question.measures().forEach(measure -> money.put(measure, new Money(sums.getOrDefault(measure, 0L))));
        return new FundRow(by, money);
    }
}
