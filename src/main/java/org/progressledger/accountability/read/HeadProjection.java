package org.progressledger.accountability.read;

import java.util.List;
import java.util.Set;
import org.progressledger.accountability.HeadEvent;
import org.progressledger.accountability.Heads;
import org.progressledger.ledger.projection.DocumentKey;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.ProjectedDocument;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.shared.UnitId;

/** Keeps what is recorded of the heads of each unit. */
final class HeadProjection implements Projection {

    @Override
    public String name() {
        return Heads.PROJECTION;
    }

    @Override
    public List<Class<? extends ProjectedDocument>> documentTypes() {
        return List.of(HeadDocument.class);
    }

    @Override
    public boolean concerns(Class<?> payloadType) {
        return HeadEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    public Set<DocumentKey> touches(RecordedEvent event) {
        return Set.of(new DocumentKey(HeadDocument.class, unit(event).toString()));
    }

    @Override
    public void fold(RecordedEvent event, Documents documents) {
        UnitId unit = unit(event);
        documents.fold(
                HeadDocument.class,
                unit.toString(),
                before -> before.orElseGet(() -> HeadDocument.of(unit)).after(event));
    }

    private static UnitId unit(RecordedEvent event) {
        return ((HeadEvent) event.payload()).unit();
    }
}
