package org.progressledger.fund.read;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.facts.KeptEvent;
import org.progressledger.fund.AllocationBook;
import org.progressledger.fund.AllocationEvent;
import org.progressledger.fund.AllocationId;
import org.progressledger.fund.FundCube;
import org.progressledger.fund.FundDimension;
import org.progressledger.fund.read.AllocationStory.Line;
import org.progressledger.ledger.projection.Generations;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Allocations one by one, each as known at a position of the ledger. */
public class FundQueries {

    /** The fields of an allocation by which it is found. */
    private static final Map<FundDimension, String> FIELDS = new EnumMap<>(Map.of(
            FundDimension.PLAN_YEAR, "planYear",
            FundDimension.UNIT, "unit",
            FundDimension.HOLDER, "holder",
            FundDimension.ITEM, "item",
            FundDimension.SOURCE, "source",
            FundDimension.NATURE, "nature",
            FundDimension.PROJECT, "project"));

    private final MongoOperations mongo;
    private final Generations generations;

    FundQueries(MongoOperations mongo, Generations generations) {
        this.mongo = mongo;
        this.generations = generations;
    }

    /** The allocation with its history; empty if it was not known. */
    public Optional<AllocationStory> allocation(AllocationId allocation, long knownAt) {
        return find(new Query(Criteria.where("_id").is(allocation.text())), knownAt).stream()
                .findFirst();
    }

    /**
     * The allocations with these values, in the order of their identities.
     *
     * @param where values that each named dimension may have: plan year, unit, holder, item, source, nature or project
     * @throws IllegalArgumentException for another dimension
     */
    public List<AllocationStory> allocations(Map<FundDimension, ? extends Collection<String>> where, long knownAt) {
        Query query = new Query().with(Sort.by("_id"));
        where.forEach((dimension, values) ->
                query.addCriteria(Criteria.where(field(dimension)).in(Set.copyOf(values))));
        return find(query, knownAt);
    }

    private static String field(FundDimension dimension) {
        return Optional.ofNullable(FIELDS.get(dimension))
                .orElseThrow(() -> new IllegalArgumentException("Allocations are not found by " + dimension));
    }

    private List<AllocationStory> find(Query query, long knownAt) {
        return generations
                .read(
                        FundCube.PROJECTION,
                        generation -> mongo.find(
                                query, AllocationDocument.class, generation.collection(AllocationDocument.class)))
                .stream()
                .map(document -> story(document.history().knownAt(knownAt)))
                .filter(story -> story.book().isOpen())
                .toList();
    }

    private static AllocationStory story(List<KeptEvent> known) {
        List<Line> timeline = known.stream().map(FundQueries::line).toList();
        AllocationBook.Writing book = new AllocationBook.Writing();
        for (Line line : timeline) {
            book.add(line.id(), line.position(), line.event());
        }
        return new AllocationStory(book.book(), timeline);
    }

    private static Line line(KeptEvent kept) {
        return new Line(
                kept.id(),
                kept.position(),
                kept.recordedAt(),
                kept.actor(),
                kept.source(),
                FundProjection.EVENTS.<AllocationEvent>read(kept));
    }
}
