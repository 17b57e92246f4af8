package org.progressledger.ledger.log;

/** The connection was lost after the store may have applied the append: read the positions back before any answer. */
public class UnknownOutcomeException extends RuntimeException {

    public UnknownOutcomeException(String message, Throwable cause) {
        super(message, cause);
    }
}
