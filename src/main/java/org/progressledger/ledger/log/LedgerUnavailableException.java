package org.progressledger.ledger.log;

import org.jspecify.annotations.Nullable;

/** The store cannot be reached or is not fit to write. Nothing of the call was stored. */
public class LedgerUnavailableException extends RuntimeException {

    public LedgerUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
