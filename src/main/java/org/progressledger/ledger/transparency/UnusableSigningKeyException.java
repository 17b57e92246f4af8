package org.progressledger.ledger.transparency;

/** A signing key that is named cannot be used; the message says which and what to do, and never holds the key. */
public class UnusableSigningKeyException extends RuntimeException {

    UnusableSigningKeyException(String message) {
        super(message);
    }
}
