package org.progressledger.ledger.axon;

/**
 * What a unit of work answered, and how far the ledger is with it.
 *
 * @param answer what the work returned
 * @param position the number of events in the ledger up to and including those of this work: every one of them has a
 *     position below it, so it is also the position from which the next event counts. The end of the ledger when the
 *     work recorded nothing. A query that waits for this position, or asks what was known at it, sees the work.
 */
public record Recorded<R>(R answer, long position) {}
