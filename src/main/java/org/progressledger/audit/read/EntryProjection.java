package org.progressledger.audit.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.progressledger.audit.RecordedEntries;
import org.progressledger.facts.DatedEvent;
import org.progressledger.facts.DatedEvents;
import org.progressledger.ledger.axon.EventCatalogue;
import org.progressledger.ledger.axon.EventMetadata;
import org.progressledger.ledger.projection.DocumentKey;
import org.progressledger.ledger.projection.Documents;
import org.progressledger.ledger.projection.ProjectedDocument;
import org.progressledger.ledger.projection.Projection;
import org.progressledger.ledger.projection.RecordedEvent;
import org.progressledger.shared.Actor;

/** Keeps of every event that has a day and a unit what is asked of entries, in pages in the order of recording. */
final class EntryProjection implements Projection {

    private final Map<Class<?>, DatedEvents<?>> dated = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    EntryProjection(List<EventCatalogue> catalogues, List<DatedEvents<?>> features) {
        catalogues.forEach(catalogue -> catalogue.names().forEach((name, type) -> {
            names.put(type, name);
            features.stream()
                    .filter(feature -> feature.contain(type))
                    .findFirst()
                    .ifPresent(feature -> dated.put(type, feature));
        }));
    }

    @Override
    public String name() {
        return RecordedEntries.PROJECTION;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<Class<? extends ProjectedDocument>> documentTypes() {
        return List.of(EntryPage.class);
    }

    @Override
    public boolean concerns(Class<?> payloadType) {
        return dated.containsKey(payloadType);
    }

    @Override
    public Set<DocumentKey> touches(RecordedEvent event) {
        return Set.of();
    }

    @Override
    public void fold(RecordedEvent event, Documents documents) {
        Actor recorder = new Actor(said(event, EventMetadata.ACTOR), said(event, EventMetadata.ROLE));
        if (recorder.equals(Actor.LEDGER_ITSELF)) {
            return;
        }
        DatedEvent read = dated.get(event.payload().getClass()).read(event.payload());
        KeptEntry entry = new KeptEntry(
                event.position(),
                event.recordedAt(),
                read.effectiveOn(),
                names.get(event.payload().getClass()),
                event.stream(),
                recorder,
                Optional.of(said(event, EventMetadata.SOURCE_FILE)).filter(file -> !file.isEmpty()),
                read.kind(),
                read.where(),
                read.decision());
        EntryPage empty = EntryPage.empty(event.position() / EntryPage.SIZE);
        documents.gather(EntryPage.class, empty.id(), page -> page.orElse(empty).with(entry));
    }

    private static String said(RecordedEvent event, String key) {
        Object value = event.metadata().get(key);
        return value == null ? "" : value.toString();
    }
}
