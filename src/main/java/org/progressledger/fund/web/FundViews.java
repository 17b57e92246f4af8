package org.progressledger.fund.web;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.FundQuestion;
import org.progressledger.fund.Purpose;
import org.progressledger.fund.outturn.AreaSums;
import org.progressledger.fund.read.AllocationStory;
import org.progressledger.fund.read.FundQueries;
import org.progressledger.fund.web.FundQuestions.Asked;
import org.progressledger.web.Problem;
import org.progressledger.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Puts together what a page or a program is told about sums and allocations. */
@Component
class FundViews {

    /** Dimensions of the sums by which allocations are found too. */
    private static final Set<FundDimension> OF_ALLOCATIONS = Set.of(
            FundDimension.PLAN_YEAR,
            FundDimension.HOLDER,
            FundDimension.ITEM,
            FundDimension.SOURCE,
            FundDimension.NATURE,
            FundDimension.PROJECT);

    private final FundCube cube;
    private final FundQueries queries;
    private final FundQuestions questions;

    FundViews(FundCube cube, FundQueries queries, FundQuestions questions) {
        this.cube = cube;
        this.queries = queries;
        this.questions = questions;
    }

    CubeAnswer cube(FundsRequest request, CubeRequest grouping, Locale locale) {
        Asked asked = questions.of(request);
        FundQuestion question = new FundQuestion(
                grouping.measures(), where(asked, grouping), grouping.by(), request.from(), asked.basis());
        return CubeAnswer.of(asked, request.from(), grouping, new AreaSums(cube).of(question, asked.money()), locale);
    }

    /** Allocations of the area with these values, in the order of their identities. */
    List<AllocationStory> allocations(Asked asked, CubeRequest filter) {
        Map<FundDimension, Set<String>> where = new EnumMap<>(FundDimension.class);
        where(asked, filter).forEach((dimension, values) -> {
            if (OF_ALLOCATIONS.contains(dimension)) {
                where.put(dimension, values);
            }
        });
        return queries.allocations(where, asked.basis().knownAt()).stream()
                .filter(story -> asked.money().has(story.book().purpose().unit()))
                .toList();
    }

    /** Those that are shares of it, of the same plan years or of a year of its medium term. */
    List<AllocationStory> sharesOf(AllocationId allocation, Purpose purpose, long knownAt) {
        Set<String> years = IntStream.rangeClosed(
                        purpose.planYears().first(), purpose.planYears().last())
                .mapToObj(Integer::toString)
                .collect(Collectors.toSet());
        years.add(purpose.planYears().toString());
        return queries
                .allocations(
                        Map.of(
                                FundDimension.PLAN_YEAR,
                                years,
                                FundDimension.SOURCE,
                                Set.of(purpose.source().name())),
                        knownAt)
                .stream()
                .filter(story -> story.book().parent().equals(Optional.of(allocation))
                        || story.book().mediumTerm().equals(Optional.of(allocation)))
                .toList();
    }

    /** Those to which money of this one can be moved: of the same source and plan years. */
    List<AllocationStory> besides(AllocationId allocation, Purpose purpose, long knownAt) {
        return queries
                .allocations(
                        Map.of(
                                FundDimension.PLAN_YEAR,
                                Set.of(purpose.planYears().toString()),
                                FundDimension.SOURCE,
                                Set.of(purpose.source().name())),
                        knownAt)
                .stream()
                .filter(story -> !AllocationId.of(story.book().purpose()).equals(allocation))
                .toList();
    }

    /** @throws ProblemException if it was not known */
    AllocationStory allocation(String id, long knownAt) {
        return Optional.of(id)
                .filter(text -> !text.isBlank())
                .flatMap(text -> queries.allocation(new AllocationId(text), knownAt))
                .orElseThrow(() -> new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "allocation-unknown", id)));
    }

    /** What both the address of every page and the grouping ask for. */
    private static Map<FundDimension, Set<String>> where(Asked asked, CubeRequest filter) {
        Map<FundDimension, Set<String>> where = new EnumMap<>(FundDimension.class);
        where.putAll(filter.where());
        asked.where().forEach((dimension, values) -> where.merge(dimension, values, FundViews::both));
        return where;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
