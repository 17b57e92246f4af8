package org.progressledger.ledger.proof;

/** A signed note that no known key signed, or on which the signature of a known key is wrong. */
public class UntrustedNoteException extends RuntimeException {

    public UntrustedNoteException(String message) {
        super(message);
    }
}
