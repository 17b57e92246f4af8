package org.progressledger.ledger.projection;

/**
 * Writes a document if it still is as it was read.
 *
 * @param expected the mark that was read; {@link StoredDocument#ABSENT} to write only if there is none
 */
record DocumentWrite(long expected, StoredDocument document) {}
