package org.progressledger.ledger.log;

import org.jspecify.annotations.Nullable;

/**
 * It cannot be told whether the append was stored: the connection was lost after the store may have applied it.
 *
 * <p>From a {@link CommitLog} it means: read the positions back before any answer. From an {@link Appender} it means that
 * reading back failed for as long as it was allowed to try: look for the events in the log before recording them again.
 */
public class UnknownOutcomeException extends RuntimeException {

    public UnknownOutcomeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
