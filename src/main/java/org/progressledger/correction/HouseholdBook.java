package org.progressledger.correction;

import java.util.Map;
import java.util.Optional;
import org.progressledger.household.HouseholdEvent.StatusRecognised;
import org.progressledger.household.HouseholdState;
import org.progressledger.ruleset.PovertyClass;

/**
 * What is recorded of one household.
 *
 * @param recognitions its recognitions as they were recorded, by the identifiers of their events
 */
record HouseholdBook(HouseholdState state, Map<String, StatusRecognised> recognitions) {

    /** Class that the rules gave beside a recognition; empty if they agreed with it or do not say. */
    Optional<PovertyClass> recomputedOtherwise(String recognition) {
        return Optional.ofNullable(recognitions.get(recognition))
                .map(StatusRecognised::recognised)
                .filter(recognised -> recognised.differs())
                .flatMap(recognised -> recognised.recomputedClass());
    }
}
