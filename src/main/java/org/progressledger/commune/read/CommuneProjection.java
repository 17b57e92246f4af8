package org.progressledger.commune.read;

import java.util.List;
import java.util.Set;
import org.progressledger.commune.CommuneBooks;
import org.progressledger.commune.CriteriaEvent;
import org.progressledger.commune.CriteriaEvent.AssessmentWithdrawn;
import org.progressledger.commune.TitleEvent;
import org.progressledger.commune.TitleEvent.TitleEntryWithdrawn;
import org.progressledger.facts.FigureGathering;
import org.progressledger.facts.FigurePage;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.projection.DocumentKey;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.ProjectedDocument;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.ruleset.CriteriaSets;

/** Keeps the results and the titles of each commune, and counts communes by them. */
final class CommuneProjection implements Projection {

    private static final FigureGathering OF_RESULTS = new FigureGathering(
            new EventCatalogue(CriteriaEvent.TYPE, CriteriaEvent.class), AssessmentWithdrawn.class::isInstance);
    private static final FigureGathering OF_TITLES = new FigureGathering(
            new EventCatalogue(TitleEvent.TYPE, TitleEvent.class), TitleEntryWithdrawn.class::isInstance);

    private final CommuneCounts counts;

    CommuneProjection(CriteriaSets sets) {
        this.counts = new CommuneCounts(sets);
    }

    @Override
    public String name() {
        return CommuneBooks.PROJECTION;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<Class<? extends ProjectedDocument>> documentTypes() {
        return List.of(CommuneDocument.class, FigurePage.class);
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
        CommuneDocument commune = documents
                .fold(
                        CommuneDocument.class,
                        event.stream(),
                        before -> before.orElseGet(() -> CommuneDocument.beginning(event.stream(), event.position()))
                                .after(event))
                .after();
        (event.payload() instanceof TitleEvent ? OF_TITLES : OF_RESULTS)
                .gather(documents, event, counts.changesAt(event.position(), commune.said()));
    }
}
