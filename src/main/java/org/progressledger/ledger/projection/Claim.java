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
    private final int remembered;
    private final long newFrom;

    /**
     * @param remembered how many documents to remember
     * @param newFrom position from which on no event can have been written by anybody whose token was lost
     */
    Claim(int remembered, long newFrom) {
        this.remembered = remembered;
        this.newFrom = newFrom;
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

    /** How many documents it remembers. */
    int remembered() {
        return remembered;
    }

    long newFrom() {
        return newFrom;
    }

    /** Whether the documents of a stream that begins with this event need no loading. */
    boolean begins(RecordedEvent event) {
        return event.sequence() == 0 && event.position() >= newFrom;
    }
}
