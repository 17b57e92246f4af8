package org.progressledger.household.read;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.KnownPersonalNumbers;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.ProjectionPositions;
import org.springframework.data.mongodb.core.MongoOperations;

/** Questions about people over all living households, by what is recorded now. */
public final class PeopleQueries implements KnownPersonalNumbers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String NUMBERS = "record.numbers.all";
    private static final String HOUSEHOLDS = "households";

    private final MongoOperations mongo;
    private final Generations generations;
    private final ProjectionPositions positions;
    private final CommitLog log;

    PeopleQueries(MongoOperations mongo, Generations generations, ProjectionPositions positions, CommitLog log) {
        this.mongo = mongo;
        this.generations = generations;
        this.positions = positions;
        this.log = log;
    }

    /**
     * One personal number in several living households.
     *
     * @param households codes, in order, at least two
     */
    public record Duplicate(String personalNumber, List<String> households) {}

    @Override
    public Set<HouseholdId> householdsOf(String personalNumber) {
        positions.await(HouseholdProjection.NAME, log.head().next() - 1, PATIENCE);
        return generations.read(
                HouseholdProjection.NAME,
                generation -> mongo.getCollection(generation.collection(HouseholdDocument.class))
                        .find(Filters.eq(NUMBERS, personalNumber))
                        .projection(Projections.include("_id"))
                        .map(found -> HouseholdId.of(found.getString("_id")))
                        .into(new HashSet<>()));
    }

    /**
     * Personal numbers that are known in several living households, in order.
     *
     * @param most how many at most
     */
    public List<Duplicate> duplicates(int most) {
        return generations.read(
                HouseholdProjection.NAME,
                generation -> mongo.getCollection(generation.collection(HouseholdDocument.class))
                        .aggregate(List.of(
                                Aggregates.match(Filters.exists(NUMBERS + ".0")),
                                Aggregates.unwind("$" + NUMBERS),
                                Aggregates.group("$" + NUMBERS, Accumulators.addToSet(HOUSEHOLDS, "$_id")),
                                Aggregates.match(Filters.exists(HOUSEHOLDS + ".1")),
                                Aggregates.sort(Sorts.ascending("_id")),
                                Aggregates.limit(most)))
                        .map(PeopleQueries::duplicate)
                        .into(new ArrayList<>()));
    }

    private static Duplicate duplicate(Document found) {
        return new Duplicate(
                found.getString("_id"),
                found.getList(HOUSEHOLDS, String.class).stream().sorted().toList());
    }
}
