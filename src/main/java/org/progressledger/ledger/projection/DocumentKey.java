package org.progressledger.ledger.projection;

/** Names one document of a projection. */
public record DocumentKey(Class<? extends ProjectedDocument> type, String id) {}
