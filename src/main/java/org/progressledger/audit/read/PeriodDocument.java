package org.progressledger.audit.read;

import org.progressledger.audit.Period;
import org.progressledger.facts.KeptEvents;
import org.progressledger.ledger.projection.FoldedDocument;
import org.progressledger.ledger.projection.RecordedEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is recorded of one reporting period.
 *
 * @param id text form of the period
 */
@Document
record PeriodDocument(@Id String id, KeptEvents lines) implements FoldedDocument {

    static PeriodDocument of(Period period) {
        return new PeriodDocument(period.toString(), KeptEvents.NONE);
    }

    PeriodDocument after(RecordedEvent recorded) {
        return new PeriodDocument(id, lines.after(recorded));
    }
}
