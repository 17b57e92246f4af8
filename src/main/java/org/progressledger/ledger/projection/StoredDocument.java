package org.progressledger.ledger.projection;

/**
 * A document as it stands in its collection.
 *
 * @param mark what a write of it is conditional on: the position of the last event folded, or the revision gathered
 * @param stream the one stream that it is folded from; the empty text when it is gathered
 */
record StoredDocument(ProjectedDocument document, long mark, String stream) {

    /** The mark of a document that is not stored yet. */
    static final long ABSENT = -1;

    DocumentKey key() {
        return new DocumentKey(document.getClass(), document.id());
    }
}
