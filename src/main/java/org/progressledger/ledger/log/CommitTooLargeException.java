package org.progressledger.ledger.log;

/** A commit holds more events or more bytes than one commit may. Nothing of it was stored. */
public class CommitTooLargeException extends RuntimeException {

    public CommitTooLargeException(int events, long bytes) {
        super(
                "A commit of %,d events and %,d bytes is over the limit of %,d events and %,d bytes; nothing of it was stored: record it in several parts"
                        .formatted(events, bytes, CommitLog.MAXIMUM_EVENTS, CommitLog.MAXIMUM_BYTES));
    }
}
