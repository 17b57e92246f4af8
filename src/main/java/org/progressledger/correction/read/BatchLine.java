package org.progressledger.correction.read;

import java.time.Instant;
import java.util.UUID;
import org.progressledger.correction.BatchStatus;

/**
 * A mass correction in the list of all.
 *
 * @param decision number of the document that orders it
 * @param proposer account that proposed it
 * @param appliedThrough number of the last entry applied
 */
public record BatchLine(
        UUID id,
        Instant proposedAt,
        BatchStatus status,
        String reason,
        String decision,
        String proposer,
        int entries,
        int appliedThrough) {}
