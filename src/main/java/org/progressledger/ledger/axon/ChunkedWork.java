package org.progressledger.ledger.axon;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Work in the background that is recorded chunk by chunk, each chunk a commit. */
public final class ChunkedWork {

    private static final long LONGEST_CHUNK_SECONDS = 30;

    private ChunkedWork() {}

    /** Lets the chunks under way end before the ledger goes. The workers were told before to begin no others. */
    public static void awaitEnd(ExecutorService workers) {
        try {
            workers.awaitTermination(LONGEST_CHUNK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
