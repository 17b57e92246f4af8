package org.progressledger.territory;

import java.time.Instant;

/**
 * An event of a territory with who recorded it and when.
 *
 * @param position in the ledger
 * @param actor name of the account
 * @param role role at that time
 * @param recordedAt ledger time at which it became known
 */
public record RecordedChange(TerritoryEvent event, long position, String actor, String role, Instant recordedAt) {}
