package org.progressledger.ledger.log.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import java.util.function.Supplier;
import org.progressledger.ledger.log.LedgerUnavailableException;

/** Calls of the driver, and what its failures say about what was stored. */
final class StoreCalls {

    private static final int UNAUTHORIZED = 13;

    private StoreCalls() {}

    static <T> T read(Supplier<T> call) {
        return uninterrupted(() -> {
            try {
                return call.get();
            } catch (MongoException failure) {
                throw new LedgerUnavailableException(
                        "MongoDB did not answer a read of the ledger: " + failure.getMessage(), failure);
            }
        });
    }

    /**
     * Makes a call that an interrupt asked for earlier does not end: the driver would refuse it, and a thread that writes
     * for others must not fail their commits. The interrupt is kept for the caller.
     */
    static <T> T uninterrupted(Supplier<T> call) {
        boolean interrupted = Thread.interrupted();
        try {
            return call.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Whether a write that failed so can never reach the server: no server was there, none could be connected to, or it
     * refused the user. Everything else may have been applied, or may still be, and counts as unknown: a server that steps
     * down, for instance, refuses a command of which it has already applied a part.
     */
    static boolean surelyWroteNothing(MongoException failure) {
        if (failure instanceof MongoTimeoutException) {
            // Its subclass is the client's own limit on the whole operation, which can pass after sending.
            return !(failure instanceof MongoOperationTimeoutException);
        }
        return failure instanceof MongoSocketOpenException
                || failure instanceof MongoConnectionPoolClearedException
                || failure instanceof MongoSecurityException
                || failure instanceof MongoCommandException command && command.getErrorCode() == UNAUTHORIZED;
    }
}
