package org.progressledger.audit;

/**
 * Which part of the ledger is replayed.
 *
 * @param from position of the first event
 * @param until position behind the last event
 */
public record ReplaySpan(long from, long until) {

    public ReplaySpan {
        if (from < 0 || until < from) {
            throw new IllegalArgumentException(
                    "A span leads from a position of 0 or more to one at or behind it, not from %d to %d"
                            .formatted(from, until));
        }
    }

    boolean contains(long position) {
        return position >= from && position < until;
    }
}
