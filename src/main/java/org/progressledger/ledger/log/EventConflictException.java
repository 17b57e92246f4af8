package org.progressledger.ledger.log;

import org.progressledger.ledger.log.AppendResult.ConflictKind;

/** The log already holds an event with the same stream and sequence, or the same id. Nothing of the commit was stored. */
public class EventConflictException extends RuntimeException {

    private final LedgerEvent event;
    private final ConflictKind kind;

    public EventConflictException(LedgerEvent event, ConflictKind kind) {
        super(
                switch (kind) {
                    case STREAM_SEQUENCE ->
                        "Stream %s already has an event with sequence %d; nothing of the commit was stored: read the stream again and decide anew"
                                .formatted(event.stream(), event.sequence());
                    case EVENT_ID ->
                        "The log already holds an event with id %s; nothing of the commit was stored: give each event an id of its own"
                                .formatted(event.id());
                });
        this.event = event;
        this.kind = kind;
    }

    /** The event of the refused commit that conflicts. */
    public LedgerEvent event() {
        return event;
    }

    public ConflictKind kind() {
        return kind;
    }
}
