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

    /** Whether it says that the household held the class at some time before: at the opening, or because it fell back. */
    boolean saysThatItWas(PovertyClass povertyClass) {
        Movement fellBack = povertyClass == PovertyClass.POOR
                ? Movement.FELL_BACK_INTO_POVERTY
                : Movement.FELL_BACK_INTO_NEAR_POVERTY;
        return opening.filter(povertyClass::equals).isPresent()
                || movement.filter(fellBack::equals).isPresent();
    }
}
