package org.progressledger.household.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.progressledger.facts.Change;
import org.progressledger.facts.Dimensions;
import org.progressledger.facts.FigureGathering;
import org.progressledger.facts.FigurePage;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdEvent.ClosingWithdrawn;
import org.progressledger.household.HouseholdEvent.RecognitionCorrected;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.projection.DocumentKey;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.ProjectedDocument;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.territory.Lineage;

/** Folds the events of households into their documents and counts them by lineage and class: which unit that is, is asked later (decision 0135). */
final class HouseholdProjection implements Projection {

    static final String NAME = "household";

    /** Measure: number of households. */
    static final String HOUSEHOLDS = "households";

    /** Measure: number of members of those households. */
    static final String PEOPLE = "people";

    /** Measure: number of those households whom somebody looks after. */
    static final String LOOKED_AFTER = "looked-after";

    /** Measure: number of households under review. */
    static final String REVIEWS = "reviews";

    static final String LINEAGE = "lineage";
    static final String POVERTY_CLASS = "povertyClass";
    static final String STAGE = "stage";

    private static final FigureGathering FIGURES = new FigureGathering(
            new EventCatalogue(HouseholdEvent.TYPE, HouseholdEvent.class),
            event -> event instanceof RecognitionCorrected || event instanceof ClosingWithdrawn);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 12;
    }

    @Override
    public List<Class<? extends ProjectedDocument>> documentTypes() {
        return List.of(HouseholdDocument.class, FigurePage.class, LineageDocument.class);
    }

    @Override
    public boolean concerns(Class<?> payloadType) {
        return HouseholdEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    public Set<DocumentKey> touches(RecordedEvent event) {
        return Set.of(new DocumentKey(HouseholdDocument.class, codeOf(event)));
    }

    @Override
    public void fold(RecordedEvent event, Documents documents) {
        String code = codeOf(event);
        HouseholdDocument household = documents
                .fold(
                        HouseholdDocument.class,
                        code,
                        before -> before.orElseGet(() -> HouseholdDocument.beginning(code, event.position()))
                                .after(event))
                .after();
        FIGURES.gather(
                documents,
                event,
                Map.of(
                        HOUSEHOLDS,
                        counted(household.record().changesAt(event.position()), HouseholdProjection::dimensions),
                        PEOPLE,
                        counted(household.record().peopleChangesAt(event.position()), HouseholdProjection::dimensions),
                        LOOKED_AFTER,
                        counted(
                                household.record().lookedAfterChangesAt(event.position()),
                                HouseholdProjection::dimensions),
                        REVIEWS,
                        counted(
                                household.record().reviewChangesAt(event.position()),
                                HouseholdProjection::reviewDimensions)));
        household.record().lineagesSince(event.position()).forEach(lineage -> remember(documents, lineage));
    }

    private static void remember(Documents documents, Lineage lineage) {
        String id = lineage.toString();
        documents.gather(LineageDocument.class, id, before -> before.orElseGet(() -> new LineageDocument(id)));
    }

    private static <S> List<Change<Dimensions>> counted(List<Change<S>> changes, Function<S, Dimensions> as) {
        return changes.stream().map(change -> change.map(as)).toList();
    }

    private static Dimensions dimensions(Standing standing) {
        return Dimensions.of(Map.of(
                LINEAGE, standing.lineage().toString(),
                POVERTY_CLASS, standing.povertyClass().name()));
    }

    private static Dimensions reviewDimensions(ReviewStanding standing) {
        return Dimensions.of(Map.of(
                LINEAGE, standing.lineage().toString(), STAGE, standing.stage().name()));
    }

    private static String codeOf(RecordedEvent event) {
        return ((HouseholdEvent) event.payload()).household().code();
    }
}
