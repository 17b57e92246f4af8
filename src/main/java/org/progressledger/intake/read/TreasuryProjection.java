package org.progressledger.intake.read;

import java.util.List;
import java.util.Set;
import org.progressledger.facts.KeptEvents;
import org.progressledger.intake.ReviewListEvent;
import org.progressledger.intake.ReviewListEvent.Applied;
import org.progressledger.intake.ReviewListEvent.RowsApplied;
import org.progressledger.intake.StatementEvent;
import org.progressledger.intake.TreasuryBook;
import org.progressledger.ledger.projection.DocumentKey;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.ProjectedDocument;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.RecordedEvent;

/**
 * Keeps what the Treasury's lists say and what became of them, each event in a document of its own: a list may be longer
 * than a document.
 */
final class TreasuryProjection implements Projection {

    @Override
    public String name() {
        return TreasuryBook.PROJECTION;
    }

    @Override
    public List<Class<? extends ProjectedDocument>> documentTypes() {
        return List.of(StatementPage.class, OutcomePage.class);
    }

    @Override
    public boolean concerns(Class<?> payloadType) {
        return StatementEvent.class.isAssignableFrom(payloadType)
                || payloadType == RowsApplied.class
                || payloadType == Applied.class;
    }

    @Override
    public Set<DocumentKey> touches(RecordedEvent event) {
        if (event.payload() instanceof StatementEvent) {
            return Set.of(new DocumentKey(StatementPage.class, event.id()));
        }
        return saysWhatBecame(event) ? Set.of(new DocumentKey(OutcomePage.class, event.id())) : Set.of();
    }

    @Override
    public void fold(RecordedEvent event, Documents documents) {
        KeptEvents kept = KeptEvents.NONE.after(event);
        if (event.payload() instanceof StatementEvent statement) {
            String list = statement.list().hash();
            documents.fold(StatementPage.class, event.id(), before -> new StatementPage(event.id(), list, kept));
        } else if (saysWhatBecame(event)) {
            String list = ((ReviewListEvent) event.payload()).list().hash();
            documents.fold(OutcomePage.class, event.id(), before -> new OutcomePage(event.id(), list, kept));
        }
    }

    /** Rows that were taken are found in the allocations. */
    private static boolean saysWhatBecame(RecordedEvent event) {
        return !(event.payload() instanceof RowsApplied applied)
                || !applied.refused().isEmpty();
    }
}
