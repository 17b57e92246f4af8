package org.progressledger.correction;

import java.util.Optional;
import org.progressledger.household.Decided;

/**
 * An entry and what became of it, or would.
 *
 * @param number from 1
 * @param refusal why the household refused it, or would now
 */
public record EntryStanding(int number, BatchEntry entry, Outcome outcome, Optional<Decided.Refused> refusal) {

    /** What became of an entry. */
    public enum Outcome {
        WOULD_BE_CORRECTED,
        WOULD_BE_REFUSED,
        CORRECTED,
        REFUSED,
        /** The batch was rejected or withdrawn. */
        NOTHING
    }
}
