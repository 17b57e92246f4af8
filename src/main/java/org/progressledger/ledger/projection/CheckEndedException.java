package org.progressledger.ledger.projection;

/** Ends a check without a verdict. */
final class CheckEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CheckFailure reason;

    CheckEndedException(CheckFailure reason) {
        super("The check has ended: " + reason);
        this.reason = reason;
    }

    CheckFailure reason() {
        return reason;
    }
}
