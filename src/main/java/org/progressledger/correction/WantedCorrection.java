package org.progressledger.correction;

import java.time.LocalDate;
import java.util.Optional;
import org.progressledger.household.HouseholdId;
import org.progressledger.ruleset.PovertyClass;

/**
 * What somebody wants corrected, before the book was asked.
 *
 * @param place where it stands in the list that was sent, such as {@code 12}
 * @param which the recognition that is wrong
 * @param right class that should have been recognised; empty to withdraw
 * @param otherDay day from which it should have been; empty for the recognition's own
 */
public record WantedCorrection(
        String place, HouseholdId household, Which which, Optional<PovertyClass> right, Optional<LocalDate> otherDay) {

    /** How the wrong recognition is named. */
    public sealed interface Which {

        /** By the identifier of its event. */
        record ByEvent(String id) implements Which {}

        /** By its decision. */
        record ByDecision(DecisionDocument document) implements Which {}

        /** The last national one that stands. */
        record Last() implements Which {}
    }
}
