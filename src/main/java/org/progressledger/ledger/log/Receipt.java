package org.progressledger.ledger.log;

import java.time.Instant;

/**
 * What a caller gets once its commit is durable.
 *
 * @param position position of the commit's first event
 * @param next position after the commit's last event: what a reader must have passed to have seen the whole commit
 * @param recordedAt ledger time of the commit
 */
public record Receipt(long position, long next, Instant recordedAt) {}
