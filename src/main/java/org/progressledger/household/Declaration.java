package org.progressledger.household;

import java.util.Optional;
import org.progressledger.ruleset.PovertyClass;

/**
 * What a review list itself says about the time before it. Kept as it was declared, because for the first review in
 * this ledger nothing else is known; the movement that counts is computed.
 *
 * @param opening class at the opening (phân loại đầu kỳ)
 * @param movement movement (diễn biến)
 */
public record Declaration(Optional<PovertyClass> opening, Optional<Movement> movement) {

    private static final Declaration NONE = new Declaration(Optional.empty(), Optional.empty());

    /** Nothing was declared. */
    public static Declaration none() {
        return NONE;
    }
}
