package org.progressledger.household;

import java.util.stream.Stream;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.GoldenFiles;

class HelpEventJsonTest extends GoldenFiles {

    HelpEventJsonTest() {
        super("/household/events/", new EventCatalogue(Household.TYPE, HelpEvent.class));
    }

    @Override
    protected Stream<HelpEvent> events() {
        return HelpExamples.events().stream();
    }
}
