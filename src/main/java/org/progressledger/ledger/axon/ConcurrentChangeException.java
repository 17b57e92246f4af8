package org.progressledger.ledger.axon;

/**
 * Somebody else recorded to the same stream meanwhile, or the stream that was to begin exists already. Nothing of the
 * unit of work is stored; doing it again from the start reads what the other recorded and decides anew.
 */
public class ConcurrentChangeException extends RuntimeException {

    public ConcurrentChangeException(String message, Throwable cause) {
        super(message, cause);
    }
}
