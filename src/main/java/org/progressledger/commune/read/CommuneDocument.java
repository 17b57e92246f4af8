package org.progressledger.commune.read;

import org.progressledger.facts.KeptEvents;
import org.progressledger.ledger.projection.FoldedDocument;
import org.progressledger.ledger.projection.RecordedEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One of the two streams of a commune: its results or its titles.
 *
 * @param id identifier of the stream, such as {@code criteria:05569@2025}
 */
@Document
record CommuneDocument(@Id String id, KeptEvents lines) implements FoldedDocument {

    static CommuneDocument of(String stream) {
        return new CommuneDocument(stream, KeptEvents.NONE);
    }

    CommuneDocument after(RecordedEvent recorded) {
        return new CommuneDocument(id, lines.after(recorded));
    }
}
