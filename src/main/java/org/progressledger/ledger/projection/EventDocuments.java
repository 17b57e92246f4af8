package org.progressledger.ledger.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What folding one event does to its documents, kept apart from the batch until the event is folded whole. */
final class EventDocuments implements Documents {

    private final RecordedEvent event;
    private final Function<DocumentKey, Folding> foldings;
    private final Map<DocumentKey, Folding> folded = new LinkedHashMap<>();
    private final Map<DocumentKey, List<Function<Optional<GatheredDocument>, GatheredDocument>>> contributions =
            new LinkedHashMap<>();

    EventDocuments(RecordedEvent event, Function<DocumentKey, Folding> foldings) {
        this.event = event;
        this.foldings = foldings;
    }

    @Override
    public <D extends FoldedDocument> Folded<D> fold(Class<D> type, String id, Function<Optional<D>, D> fold) {
        DocumentKey key = new DocumentKey(type, id);
        Folding folding = foldings.apply(key);
        requireSameStream(key, folding);
        Optional<D> before = folding.current().map(StoredDocument::document).map(type::cast);
        if (folding.holds(event)) {
            return new Folded<>(before, before.orElseThrow());
        }
        D after = fold.apply(before);
        if (!after.id().equals(id)) {
            throw new IllegalStateException("Folding the event at position %d into the %s '%s' answers '%s'"
                    .formatted(event.position(), type.getSimpleName(), id, after.id()));
        }
        if (folded.put(key, folding.after(event, after)) != null) {
            throw new IllegalStateException("The event at position %d is folded into the %s '%s' twice"
                    .formatted(event.position(), type.getSimpleName(), id));
        }
        return new Folded<>(before, after);
    }

    private void requireSameStream(DocumentKey key, Folding folding) {
        folding.current()
                .filter(stored -> !stored.stream().equals(event.stream()))
                .ifPresent(stored -> {
                    throw new IllegalStateException(
                            "The %s '%s' is folded from stream '%s', so the event at position %d of stream '%s' cannot be folded into it: gather it instead"
                                    .formatted(
                                            key.type().getSimpleName(),
                                            key.id(),
                                            stored.stream(),
                                            event.position(),
                                            event.stream()));
                });
    }

    @Override
    public <D extends GatheredDocument> void gather(Class<D> type, String id, Function<Optional<D>, D> contribution) {
        contributions
                .computeIfAbsent(new DocumentKey(type, id), key -> new ArrayList<>())
                .add(document -> contribution.apply(document.map(type::cast)));
    }

    Map<DocumentKey, Folding> folded() {
        return folded;
    }

    Map<DocumentKey, List<Function<Optional<GatheredDocument>, GatheredDocument>>> contributions() {
        return contributions;
    }
}
