package org.progressledger.population.read;

import java.util.List;
import java.util.Set;
import org.progressledger.ledger.projection.DocumentKey;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.ProjectedDocument;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.population.PopulationEvent;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.population.Populations;

/** Keeps the reports of each unit. */
final class PopulationProjection implements Projection {

    @Override
    public String name() {
        return Populations.PROJECTION;
    }

    @Override
    public List<Class<? extends ProjectedDocument>> documentTypes() {
        return List.of(PopulationDocument.class);
    }

    @Override
    public boolean concerns(Class<?> payloadType) {
        return PopulationEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    public Set<DocumentKey> touches(RecordedEvent event) {
        return Set.of(new DocumentKey(
                PopulationDocument.class,
                ((PopulationEvent) event.payload()).unit().toString()));
    }

    @Override
    public void fold(RecordedEvent event, Documents documents) {
        PopulationReported reported = (PopulationReported) event.payload();
        documents.fold(
                PopulationDocument.class,
                reported.unit().toString(),
                before -> before.orElseGet(() -> PopulationDocument.of(reported.unit()))
                        .with(event.position(), reported));
    }
}
