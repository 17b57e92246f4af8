package org.progressledger.fund.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundMeasure;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/**
 * How sums are grouped and filtered, as it stands in an address: {@code by}, {@code measure} and a parameter per dimension,
 * each several times or with commas.
 *
 * @param by none for one sum
 * @param where values that each named dimension may have; the unit is chosen as an area and not here
 */
record CubeRequest(List<FundDimension> by, Set<FundMeasure> measures, Map<FundDimension, Set<String>> where) {

    private static final String BY = "by";
    private static final String MEASURE = "measure";
    private static final Set<FundMeasure> USUAL = EnumSet.of(
            FundMeasure.ASSIGNED,
            FundMeasure.ALLOCATED,
            FundMeasure.ADVANCED,
            FundMeasure.PAID,
            FundMeasure.RECOVERED,
            FundMeasure.CARRIED_IN,
            FundMeasure.CARRIED_OUT,
            FundMeasure.RECALLED,
            FundMeasure.CANCELLED);

    /** @throws ProblemException if a dimension or a measure is not known */
    static CubeRequest of(MultiValueMap<String, String> parameters) {
        Map<FundDimension, Set<String>> where = new EnumMap<>(FundDimension.class);
        for (FundDimension dimension : filters()) {
            List<String> values = values(parameters, dimension.key());
            if (!values.isEmpty()) {
                where.put(dimension, Set.copyOf(values));
            }
        }
        List<FundDimension> by = values(parameters, BY).stream()
                .map(text -> known(FundDimension.values(), FundDimension::key, text, BY))
                .distinct()
                .toList();
        Set<FundMeasure> measures = values(parameters, MEASURE).stream()
                .map(text -> known(FundMeasure.values(), FundMeasure::name, text, MEASURE))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FundMeasure.class)));
        return new CubeRequest(by, measures.isEmpty() ? USUAL : measures, where);
    }

    /** Dimensions with a parameter of their own; the programme is chosen as for every page about money. */
    static List<FundDimension> filters() {
        return Arrays.stream(FundDimension.values())
                .filter(dimension -> dimension != FundDimension.UNIT && dimension != FundDimension.PROGRAMME)
                .toList();
    }

    /** The measures in their order. */
    List<FundMeasure> columns() {
        return measures.stream().sorted().toList();
    }

    /** What stands in the address, by name, several values with commas. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        if (!by.isEmpty()) {
            kept.put(BY, by.stream().map(FundDimension::key).collect(Collectors.joining(",")));
        }
        if (!measures.equals(USUAL)) {
            kept.put(MEASURE, columns().stream().map(FundMeasure::name).collect(Collectors.joining(",")));
        }
        where.forEach((dimension, values) ->
                kept.put(dimension.key(), values.stream().sorted().collect(Collectors.joining(","))));
        return kept;
    }

    private static List<String> values(MultiValueMap<String, String> parameters, String name) {
        List<String> values = new ArrayList<>();
        for (String text : parameters.getOrDefault(name, List.of())) {
            Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .forEach(values::add);
        }
        return values;
    }

    private static <T> T known(T[] all, Function<T, String> name, String text, String parameter) {
        return Arrays.stream(all)
                .filter(one -> name.apply(one).equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "parameter-invalid", parameter)));
    }
}
