package org.progressledger.ledger.log;

import java.util.Optional;

/**
 * What became of a numbered batch: its first {@code stored} commits are durable, the commit after them was refused, and
 * those behind the refused one were not tried.
 *
 * @param stored how many commits, from the start of the batch, are durable
 * @param refusal why the commit after them was refused; empty when all were stored
 */
public record AppendResult(int stored, Optional<Refusal> refusal) {

    /** Why the log refused a commit. */
    public sealed interface Refusal {

        /** Another writer was faster: number the commit anew from the new head and try again. */
        record PositionTaken() implements Refusal {}

        /**
         * The commit conflicts with what is stored and must fail, alone.
         *
         * @param event the event of the commit that really conflicts
         * @param kind which rule it breaks
         */
        record Conflict(LedgerEvent event, ConflictKind kind) implements Refusal {}
    }

    /** The two uniqueness rules of the log beside the position. */
    public enum ConflictKind {
        STREAM_SEQUENCE,
        EVENT_ID
    }
}
