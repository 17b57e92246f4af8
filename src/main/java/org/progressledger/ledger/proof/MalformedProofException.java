package org.progressledger.ledger.proof;

/** A text or a row of bytes is not of the public format that it should be of; the message says which and where. */
public class MalformedProofException extends RuntimeException {

    public MalformedProofException(String message) {
        super(message);
    }
}
