package org.progressledger.ledger.projection;

import java.util.Optional;

/**
 * A folded document on its way through a batch.
 *
 * @param expected mark under which it was read
 * @param current as it is now; empty before its first event
 */
record Folding(long expected, Optional<StoredDocument> current) {

    static Folding absent() {
        return new Folding(StoredDocument.ABSENT, Optional.empty());
    }

    static Folding of(Optional<StoredDocument> stored) {
        return new Folding(stored.map(StoredDocument::mark).orElse(StoredDocument.ABSENT), stored);
    }

    boolean holds(RecordedEvent event) {
        return current.isPresent() && current.get().mark() >= event.position();
    }

    Folding after(RecordedEvent event, FoldedDocument document) {
        return new Folding(expected, Optional.of(new StoredDocument(document, event.position(), event.stream())));
    }

    Optional<DocumentWrite> write() {
        return current.filter(document -> document.mark() != expected)
                .map(document -> new DocumentWrite(expected, document));
    }
}
