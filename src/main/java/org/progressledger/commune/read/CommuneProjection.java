package org.progressledger.commune.read;

import java.util.List;
import java.util.Set;
import org.progressledger.commune.CommuneBooks;
import org.progressledger.commune.CriteriaEvent;
import org.progressledger.commune.TitleEvent;
import org.progressledger.ledger.projection.DocumentKey;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.ProjectedDocument;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.RecordedEvent;

/** Keeps the results and the titles of each commune. */
final class CommuneProjection implements Projection {

    @Override
    public String name() {
        return CommuneBooks.PROJECTION;
    }

    @Override
    public List<Class<? extends ProjectedDocument>> documentTypes() {
        return List.of(CommuneDocument.class);
    }

    @Override
    public boolean concerns(Class<?> payloadType) {
        return CriteriaEvent.class.isAssignableFrom(payloadType) || TitleEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    public Set<DocumentKey> touches(RecordedEvent event) {
        return Set.of(new DocumentKey(CommuneDocument.class, event.stream()));
    }

    @Override
    public void fold(RecordedEvent event, Documents documents) {
        documents.fold(
                CommuneDocument.class,
                event.stream(),
                before -> before.orElseGet(() -> CommuneDocument.of(event.stream()))
                        .after(event));
    }
}
