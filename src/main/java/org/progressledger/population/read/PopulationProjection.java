package org.progressledger.population.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.progressledger.facts.FigureGathering;
import org.progressledger.facts.FigurePage;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.projection.DocumentKey;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.ProjectedDocument;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.population.PopulationEvent;
import org.progressledger.population.PopulationEvent.PopulationReported;
import org.progressledger.population.Populations;
import org.progressledger.population.read.PopulationDocument.Report;

/** Keeps the reports of each unit, and counts by them how many households and persons live there. */
final class PopulationProjection implements Projection {

    /** Measure: reported households. */
    static final String HOUSEHOLDS = "households";

    /** Measure: reported persons. */
    static final String PERSONS = "persons";

    private static final FigureGathering FIGURES =
            new FigureGathering(new EventCatalogue(PopulationEvent.TYPE, PopulationEvent.class));

    @Override
    public String name() {
        return Populations.PROJECTION;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<Class<? extends ProjectedDocument>> documentTypes() {
        return List.of(PopulationDocument.class, FigurePage.class);
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
        PopulationDocument unit = documents
                .fold(
                        PopulationDocument.class,
                        reported.unit().toString(),
                        before -> before.orElseGet(() -> PopulationDocument.of(reported.unit()))
                                .with(event.position(), reported))
                .after();
        FIGURES.gather(
                documents,
                event,
                unit.isCorrectedBy(event.position()),
                Map.of(
                        HOUSEHOLDS, unit.changesAt(event.position(), Report::households),
                        PERSONS, unit.changesAt(event.position(), Report::persons)));
    }
}
