package org.progressledger.household.read;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.progressledger.facts.Basis;
import org.progressledger.household.HouseholdId;
import org.progressledger.household.VillageHouseholds;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.ledger.projection.ProjectionPositions;
import org.progressledger.shared.UnitId;
import org.springframework.data.mongodb.core.MongoOperations;

/** Looks up the households of a village. */
final class LivingIn implements VillageHouseholds {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MongoOperations mongo;
    private final Generations generations;
    private final Lineages lineages;
    private final ProjectionPositions positions;
    private final CommitLog log;

    LivingIn(
            MongoOperations mongo,
            Generations generations,
            Lineages lineages,
            ProjectionPositions positions,
            CommitLog log) {
        this.mongo = mongo;
        this.generations = generations;
        this.lineages = lineages;
        this.positions = positions;
        this.log = log;
    }

    @Override
    public List<HouseholdId> livingIn(UnitId recorded, String village, LocalDate day) {
        positions.await(HouseholdProjection.NAME, log.head().next() - 1, PATIENCE);
        Document home = new SeenVersions(Basis.latest(day))
                .home(Optional.of(lineages.recordedAs(recorded)), Optional.of(village));
        return generations.read(
                HouseholdProjection.NAME,
                generation -> mongo.getCollection(generation.collection(HouseholdDocument.class))
                        .find(SeenVersions.in(HouseholdConditions.HOMES, home))
                        .projection(Projections.include("_id"))
                        .sort(Sorts.ascending("_id"))
                        .map(found -> HouseholdId.of(found.getString("_id")))
                        .into(new ArrayList<>()));
    }
}
