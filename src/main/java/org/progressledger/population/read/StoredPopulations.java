package org.progressledger.population.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.progressledger.facts.Basis;
import org.progressledger.ledger.projection.Generations;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.population.Populations;
import org.progressledger.shared.UnitId;
import org.springframework.data.mongodb.core.MongoOperations;

/** One document for each unit: a province has some hundred, so that all are read. */
record StoredPopulations(MongoOperations mongo, Generations generations) implements Populations {

    @Override
    public Map<UnitId, PopulationReported> on(Basis basis) {
        List<PopulationDocument> units = generations.read(
                PROJECTION,
                generation -> mongo.findAll(PopulationDocument.class, generation.collection(PopulationDocument.class)));
        Map<UnitId, PopulationReported> reported = new HashMap<>();
        units.forEach(unit -> unit.on(basis).ifPresent(report -> reported.put(unit.unit(), report)));
        return Map.copyOf(reported);
    }
}
