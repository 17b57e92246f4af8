package org.progressledger.ledger.log;

import java.time.Instant;

/**
 * The end of the log.
 *
 * @param next the position that the next event will get; equals the number of events stored
 * @param recordedAt ledger time of the last commit, {@link Instant#EPOCH} when the log is empty
 */
public record Head(long next, Instant recordedAt) {

    public static final Head EMPTY = new Head(0, Instant.EPOCH);
}
