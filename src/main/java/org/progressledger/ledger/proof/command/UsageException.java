package org.progressledger.ledger.proof.command;

/** The command line is wrong; the message says where. */
public class UsageException extends RuntimeException {

    public UsageException(String message) {
        super(message);
    }
}
