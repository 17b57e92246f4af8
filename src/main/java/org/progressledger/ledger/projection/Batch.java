package org.progressledger.ledger.projection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Events folded in memory and written together: gathered documents first, folded ones after them.
 *
 * <p>That order is what makes a repetition harmless. What an event contributes to gathered documents is computed from
 * the folded document before the event; once the folded document is stored with the event in it, that can no longer be
 * computed, so by then the contributions must be stored. See decision 0040.
 */
final class Batch {

    /** Documents that are made ready for the store at the same time. */
    private static final int SLICE = 1_000;

    private final Projection projection;
    private final DocumentStore store;
    private final Claim claim;
    private final Map<DocumentKey, Folding> foldings = new LinkedHashMap<>();
    private final Map<DocumentKey, List<Function<Optional<GatheredDocument>, GatheredDocument>>> contributions =
            new LinkedHashMap<>();
    private final Deque<StoredDocument> written = new ArrayDeque<>();
    private int gathered;

    Batch(Projection projection, DocumentStore store, Claim claim) {
        this.projection = projection;
        this.store = store;
        this.claim = claim;
    }

    /** Loads together what folding these events will need. */
    void prepare(Collection<RecordedEvent> events) {
        Map<Class<? extends ProjectedDocument>, Set<String>> missing = new LinkedHashMap<>();
        for (RecordedEvent event : events) {
            boolean first = claim.begins(event);
            for (DocumentKey key : projection.touches(event)) {
                if (first) {
                    // A guess that costs a repetition when it is wrong: then the insertion fails.
                    foldings.putIfAbsent(key, Folding.absent());
                } else if (!foldings.containsKey(key)) {
                    missing.computeIfAbsent(key.type(), type -> new HashSet<>()).add(key.id());
                }
            }
        }
        missing.forEach((type, ids) ->
                read(type, ids).forEach((key, document) -> foldings.putIfAbsent(key, Folding.of(document))));
    }

    /** How many documents it has loaded or folded and will gather into. */
    int documents() {
        return foldings.size() + contributions.size();
    }

    /** How much waits, in documents; many contributions to few documents weigh as half as many documents. */
    int weight() {
        return Math.max(documents(), gathered / 2);
    }

    /** Folds one event; if the projection throws, the batch is as it was before. */
    void fold(RecordedEvent event) {
        EventDocuments documents = new EventDocuments(event, this::folding);
        projection.fold(event, documents);
        foldings.putAll(documents.folded());
        documents.contributions().forEach((key, added) -> {
            contributions.computeIfAbsent(key, none -> new ArrayList<>()).addAll(added);
            gathered += added.size();
        });
    }

    private Folding folding(DocumentKey key) {
        return foldings.computeIfAbsent(
                key, missing -> Folding.of(read(key.type(), Set.of(key.id())).get(key)));
    }

    /**
     * Writes everything and lets go of it, slice by slice, for what is written and what still waits may share one heap. After a
     * failure the batch is of no use any more.
     *
     * @throws LostConditionException if another writer was faster with any of the documents
     */
    void write() {
        inSlices(contributions, this::gathered);
        inSlices(foldings, Batch::folded);
    }

    private <W> void inSlices(Map<DocumentKey, W> waiting, Function<Map<DocumentKey, W>, List<DocumentWrite>> writes) {
        while (!waiting.isEmpty()) {
            writeAll(writes.apply(taken(waiting)));
        }
    }

    private static <W> Map<DocumentKey, W> taken(Map<DocumentKey, W> waiting) {
        Map<DocumentKey, W> slice = new LinkedHashMap<>();
        Iterator<Map.Entry<DocumentKey, W>> entries = waiting.entrySet().iterator();
        while (entries.hasNext() && slice.size() < SLICE) {
            Map.Entry<DocumentKey, W> entry = entries.next();
            slice.put(entry.getKey(), entry.getValue());
            entries.remove();
        }
        return slice;
    }

    /** Lets the claim remember what was written last. */
    void remember() {
        written.forEach(claim::remember);
    }

    private List<DocumentWrite> gathered(
            Map<DocumentKey, List<Function<Optional<GatheredDocument>, GatheredDocument>>> slice) {
        Map<Class<? extends ProjectedDocument>, Set<String>> ids = new LinkedHashMap<>();
        slice.keySet()
                .forEach(key ->
                        ids.computeIfAbsent(key.type(), type -> new HashSet<>()).add(key.id()));
        List<DocumentWrite> writes = new ArrayList<>();
        ids.forEach((type, ofType) -> read(type, ofType)
                .forEach((key, stored) -> gather(slice.get(key), stored).ifPresent(writes::add)));
        return writes;
    }

    private static Optional<DocumentWrite> gather(
            List<Function<Optional<GatheredDocument>, GatheredDocument>> contributions,
            Optional<StoredDocument> stored) {
        Optional<GatheredDocument> before = stored.map(StoredDocument::document).map(GatheredDocument.class::cast);
        Optional<GatheredDocument> after = before;
        for (Function<Optional<GatheredDocument>, GatheredDocument> contribution : contributions) {
            after = Optional.of(contribution.apply(after));
        }
        if (after.equals(before)) {
            return Optional.empty();
        }
        long revision = stored.map(StoredDocument::mark).orElse(StoredDocument.ABSENT);
        return after.map(document -> new DocumentWrite(revision, new StoredDocument(document, revision + 1, "")));
    }

    private static List<DocumentWrite> folded(Map<DocumentKey, Folding> slice) {
        List<DocumentWrite> writes = new ArrayList<>();
        slice.values().forEach(folding -> folding.write().ifPresent(writes::add));
        return writes;
    }

    private void writeAll(List<DocumentWrite> writes) {
        Map<Class<? extends ProjectedDocument>, List<DocumentWrite>> byType = new LinkedHashMap<>();
        writes.forEach(
                write -> byType.computeIfAbsent(write.document().document().getClass(), type -> new ArrayList<>())
                        .add(write));
        byType.forEach((type, ofType) -> {
            store.write(type, ofType);
            ofType.forEach(write -> written(write.document()));
        });
    }

    private void written(StoredDocument document) {
        written.addLast(document);
        if (written.size() > claim.remembered()) {
            written.removeFirst();
        }
    }

    private Map<DocumentKey, Optional<StoredDocument>> read(Class<? extends ProjectedDocument> type, Set<String> ids) {
        Map<DocumentKey, Optional<StoredDocument>> documents = new HashMap<>();
        Set<String> missing = new HashSet<>();
        for (String id : ids) {
            DocumentKey key = new DocumentKey(type, id);
            Optional<StoredDocument> recent = claim.recent(key);
            documents.put(key, recent);
            if (recent.isEmpty()) {
                missing.add(id);
            }
        }
        if (!missing.isEmpty()) {
            store.load(type, missing)
                    .forEach((id, stored) -> documents.put(new DocumentKey(type, id), Optional.of(stored)));
        }
        return documents;
    }
}
