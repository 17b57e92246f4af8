package org.progressledger.household.read;

import org.progressledger.ledger.projection.FoldedDocument;
import org.progressledger.ledger.projection.RecordedEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A household in the read model.
 *
 * @param id the household's code
 */
@Document
@CompoundIndex(name = "standing", def = "{'record.versions.lineage': 1, 'record.versions.povertyClass': 1, '_id': 1}")
@CompoundIndex(name = "reviews", def = "{'record.reviews.lineage': 1, 'record.reviews.stage': 1, '_id': 1}")
@CompoundIndex(name = "homes", def = "{'record.homes.lineage': 1, 'record.homes.villageKey': 1, '_id': 1}")
@CompoundIndex(name = "numbers", def = "{'record.numbers.all': 1}")
@CompoundIndex(name = "escapes", def = "{'record.escapes.from': 1, '_id': 1}")
@CompoundIndex(name = "words", def = "{'record.words': 1, '_id': 1}")
record HouseholdDocument(@Id String id, HouseholdRecord record) implements FoldedDocument {

    static HouseholdDocument beginning(String code, long position) {
        return new HouseholdDocument(code, HouseholdRecord.beginning(code, position));
    }

    HouseholdDocument after(RecordedEvent recorded) {
        return new HouseholdDocument(id, record.after(recorded));
    }
}
