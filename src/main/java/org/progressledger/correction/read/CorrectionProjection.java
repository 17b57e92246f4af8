package org.progressledger.correction.read;

import java.util.List;
import java.util.Set;
import org.progressledger.correction.CorrectionBatchEvent;
import org.progressledger.correction.CorrectionBatchEvent.BatchProposed;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.ledger.projection.DocumentKey;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.ProjectedDocument;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.RecordedEvent;

/** Lists the mass corrections, and every recognition under its decision. */
final class CorrectionProjection implements Projection {

    static final String NAME = "correction";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Class<? extends ProjectedDocument>> documentTypes() {
        return List.of(BatchDocument.class, RecognitionDocument.class);
    }

    @Override
    public boolean concerns(Class<?> payloadType) {
        return payloadType == StatusRecognised.class || CorrectionBatchEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    public Set<DocumentKey> touches(RecordedEvent event) {
        return Set.of(
                event.payload() instanceof CorrectionBatchEvent change
                        ? new DocumentKey(
                                BatchDocument.class, change.batch().value().toString())
                        : new DocumentKey(RecognitionDocument.class, event.id()));
    }

    @Override
    public void fold(RecordedEvent event, Documents documents) {
        if (event.payload() instanceof CorrectionBatchEvent change) {
            documents.fold(
                    BatchDocument.class,
                    change.batch().value().toString(),
                    before -> change instanceof BatchProposed proposed
                            ? BatchDocument.beginning(event, proposed)
                            : before.orElseThrow().after(change));
        } else {
            StatusRecognised recognised = (StatusRecognised) event.payload();
            documents.fold(
                    RecognitionDocument.class,
                    event.id(),
                    before -> new RecognitionDocument(
                            event.id(),
                            recognised.household().code(),
                            recognised.decision().number(),
                            recognised.decision().date().toString()));
        }
    }
}
