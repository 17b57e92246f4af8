package org.progressledger.ledger.projection;

/**
 * A document of a read model: an immutable value that Spring Data MongoDB maps. Its fields {@code _position},
 * {@code _stream} and {@code _revision} belong to this package and stand beside its own in the collection.
 */
public sealed interface ProjectedDocument permits FoldedDocument, GatheredDocument {

    /** Identity within its type. */
    String id();
}
