package org.progressledger.ledger.projection;

/** Events that were put off got lost with the batch that followed them: claim the token and fold them again. */
final class UnwrittenEventsException extends IllegalStateException {

    UnwrittenEventsException() {
        super("Events folded before are not written; the token has to be claimed again before anything else is folded");
    }
}
