package org.progressledger.ledger.projection;

import java.util.SortedMap;

/**
 * How far a generation has come, for those who keep in memory what it has gathered. Whatever is asked here first and read from
 * the generation's documents afterwards holds at least what the answer promises.
 */
public interface GenerationProgress {

    /**
     * Position of the last event that is written, and all before it but those that are parked; -1 before the first, and of a
     * generation that is not there any more.
     *
     * @throws UnknownProjectionException if there is no such projection
     */
    long written(Generation generation);

    /**
     * The streams of the events that are parked as dead letters, by position: they will be written when they are retried. An
     * event up to {@link #written} that is neither there nor among these is in the documents.
     */
    SortedMap<Long, String> parked(Generation generation);
}
