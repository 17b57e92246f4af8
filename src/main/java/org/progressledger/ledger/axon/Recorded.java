package org.progressledger.ledger.axon;

/**
 * What a unit of work answered, and how far the ledger is with it.
 *
 * @param answer what the work returned
 * @param position position of the last event that the work recorded; when it recorded nothing, position of the last event
 *     in the ledger, -1 in an empty one. A query that waits for this position sees the work.
 */
public record Recorded<R>(R answer, long position) {

    /** The number of events up to and including those of the work: as known at this number, the work is known. */
    public long next() {
        return position + 1;
    }
}
