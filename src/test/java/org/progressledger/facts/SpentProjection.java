package org.progressledger.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.progressledger.ledger.projection.DocumentKey;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.ProjectedDocument;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.RecordedEvent;

/** What was spent, and nothing else of what happened. */
final class SpentProjection implements Projection {

    private static final FigureGathering FIGURES =
            new FigureGathering(Happening.CATALOGUE, Happening.Corrected.class::isInstance);

    @Override
    public String name() {
        return GatheredHappenings.PROJECTION;
    }

    @Override
    public List<Class<? extends ProjectedDocument>> documentTypes() {
        return List.of(FigurePage.class);
    }

    @Override
    public Set<DocumentKey> touches(RecordedEvent event) {
        return Set.of();
    }

    @Override
    public void fold(RecordedEvent event, Documents documents) {
        Happening happening = (Happening) event.payload();
        FIGURES.gather(
                documents,
                event,
                Map.of(
                        GatheredHappenings.SPENT,
                        happening.standing().stream()
                                .map(standing ->
                                        new Change<>(happening.day(), standing.dimensions(), happening.spent()))
                                .toList()));
    }
}
