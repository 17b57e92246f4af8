package org.progressledger.report;

import java.util.List;
import java.util.Set;
import org.progressledger.household.HouseholdEvent;
import org.progressledger.household.HouseholdId;
import org.progressledger.ledger.projection.DocumentKey;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.ProjectedDocument;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.RecordedEvent;

/** Folds the events of households into the facts that the forms count by. */
final class ReportProjection implements Projection {

    static final String NAME = "report";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<Class<? extends ProjectedDocument>> documentTypes() {
        return List.of(HouseholdFactsDocument.class);
    }

    @Override
    public boolean concerns(Class<?> payloadType) {
        return HouseholdEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    public Set<DocumentKey> touches(RecordedEvent event) {
        return Set.of(
                new DocumentKey(HouseholdFactsDocument.class, householdOf(event).code()));
    }

    @Override
    public void fold(RecordedEvent event, Documents documents) {
        HouseholdId household = householdOf(event);
        documents.fold(
                HouseholdFactsDocument.class,
                household.code(),
                before -> before.orElseGet(() -> HouseholdFactsDocument.of(household))
                        .after(event));
    }

    private static HouseholdId householdOf(RecordedEvent event) {
        return ((HouseholdEvent) event.payload()).household();
    }
}
