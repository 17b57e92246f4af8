package org.progressledger.ledger.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a processor remembers while it holds the claim on its token: the documents that it wrote last, each as it then
 * was. They may be used in place of the stored ones only because every event of their streams has since passed through
 * this same claim; so a claim ends with every failure, with every parked event and with every fetch of the token.
 */
final class Claim {

    private final Map<DocumentKey, StoredDocument> recent;
    private boolean proven;

    Claim(int remembered) {
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<DocumentKey, StoredDocument> eldest) {
                return size() > remembered;
            }
        };
    }

    synchronized Optional<StoredDocument> recent(DocumentKey key) {
        return Optional.ofNullable(recent.get(key));
    }

    synchronized void remember(StoredDocument document) {
        recent.put(document.key(), document);
    }

    /** From the first written batch on, what comes is new: documents of a stream's first event need no loading. */
    synchronized boolean isProven() {
        return proven;
    }

    synchronized void prove() {
        proven = true;
    }
}
