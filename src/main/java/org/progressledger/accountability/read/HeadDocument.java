package org.progressledger.accountability.read;

import org.progressledger.facts.KeptEvents;
import org.progressledger.ledger.projection.FoldedDocument;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.shared.UnitId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is recorded of the heads of one unit.
 *
 * @param id text form of the unit
 */
@Document
record HeadDocument(@Id String id, KeptEvents lines) implements FoldedDocument {

    static HeadDocument of(UnitId unit) {
        return new HeadDocument(unit.toString(), KeptEvents.NONE);
    }

    HeadDocument after(RecordedEvent recorded) {
        return new HeadDocument(id, lines.after(recorded));
    }
}
