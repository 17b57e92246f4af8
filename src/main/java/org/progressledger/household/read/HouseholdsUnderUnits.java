package org.progressledger.household.read;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.facts.Basis;
import org.progressledger.ledger.log.CommitLog;
import org.progressledger.ledger.projection.ProjectionPositions;
import org.progressledger.shared.UnitId;
import org.progressledger.territory.Boundaries;
import org.progressledger.territory.KeptUnderUnits;
import org.progressledger.territory.Territory;

/** The households that live in units on a day, with or without a class, by everything recorded when it is asked. */
final class HouseholdsUnderUnits implements KeptUnderUnits {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HouseholdQueries queries;
    private final Territory territory;
    private final ProjectionPositions positions;
    private final CommitLog log;

    HouseholdsUnderUnits(HouseholdQueries queries, Territory territory, ProjectionPositions positions, CommitLog log) {
        this.queries = queries;
        this.territory = territory;
        this.positions = positions;
        this.log = log;
    }

    @Override
    public String name() {
        return "households";
    }

    @Override
    public Map<UnitId, Long> on(LocalDate day, Set<UnitId> units) {
        awaitAll();
        return queries.livingIn(units, boundariesOf(day), Basis.latest(day));
    }

    @Override
    public Optional<Long> inVillages(LocalDate day, UnitId unit, List<String> villages) {
        awaitAll();
        return Optional.of(queries.livingInVillages(unit, villages, boundariesOf(day), Basis.latest(day)));
    }

    private void awaitAll() {
        positions.await(HouseholdProjection.NAME, log.head().next() - 1, PATIENCE);
    }

    private Boundaries boundariesOf(LocalDate day) {
        return new Boundaries(territory.drawingOn(day).key(), day);
    }
}
