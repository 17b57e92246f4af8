package org.progressledger.audit.read;

import java.util.List;
import java.util.Set;
import org.progressledger.audit.Period;
import org.progressledger.audit.PeriodEvent;
import org.progressledger.audit.ReportingPeriods;
import org.progressledger.ledger.projection.DocumentKey;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.ProjectedDocument;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.RecordedEvent;

/** Keeps the closings of each reporting period. */
final class PeriodProjection implements Projection {

    @Override
    public String name() {
        return ReportingPeriods.PROJECTION;
    }

    @Override
    public List<Class<? extends ProjectedDocument>> documentTypes() {
        return List.of(PeriodDocument.class);
    }

    @Override
    public boolean concerns(Class<?> payloadType) {
        return PeriodEvent.class.isAssignableFrom(payloadType);
    }

    @Override
    public Set<DocumentKey> touches(RecordedEvent event) {
        return Set.of(new DocumentKey(PeriodDocument.class, period(event).toString()));
    }

    @Override
    public void fold(RecordedEvent event, Documents documents) {
        Period period = period(event);
        documents.fold(
                PeriodDocument.class,
                period.toString(),
                before -> before.orElseGet(() -> PeriodDocument.of(period)).after(event));
    }

    private static Period period(RecordedEvent event) {
        return ((PeriodEvent) event.payload()).period();
    }
}
