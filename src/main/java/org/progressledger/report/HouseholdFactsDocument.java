package org.progressledger.report;

import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdId;
import org.progressledger.ledger.projection.FoldedDocument;
import org.progressledger.ledger.projection.RecordedEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The facts of a household in the read model.
 *
 * @param id the household's code
 */
@Document
@CompoundIndex(name = "units", def = "{'facts.units': 1, 'facts.everListed': 1}")
@CompoundIndex(name = "everListed", def = "{'facts.everListed': 1}")
record HouseholdFactsDocument(@Id String id, HouseholdFacts facts) implements FoldedDocument {

    static HouseholdFactsDocument of(HouseholdId household) {
        return new HouseholdFactsDocument(household.code(), HouseholdFacts.none(household));
    }

    HouseholdFactsDocument after(RecordedEvent recorded) {
        return new HouseholdFactsDocument(
                id, facts.after(recorded.position(), recorded.id(), (HouseholdEvent) recorded.payload()));
    }
}
