package org.progressledger.population;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.GoldenFiles;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.shared.DecisionReference;
import org.progressledger.shared.UnitId;

class PopulationEventJsonTest extends GoldenFiles {

    PopulationEventJsonTest() {
        super("/population/events/", new EventCatalogue(PopulationEvent.TYPE, PopulationEvent.class));
    }

    @Override
    protected Stream<PopulationEvent> events() {
        LocalDate day = LocalDate.of(2025, 12, 14);
        return Stream.of(new PopulationReported(
                UnitId.parse("05569@2025"),
                3_000,
                12_000,
                day,
                new DecisionReference("12/BC-UBND", day, "UBND xã Định Hóa")));
    }
}
