package org.progressledger.ledger.projection;

/** Ends a check without a verdict; its message says why and holds no value of any document. */
final class CheckEndedException extends RuntimeException {

    CheckEndedException(String reason) {
        super(reason);
    }
}
